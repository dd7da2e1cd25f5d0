import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { checkCommitment } from '../tracks/commitment.rules.ts';
import { contactsOf } from '../general/contacts-of.ts';
import { dayAt } from '../days.ts';
import { missingOf } from '../general/general-information.rules.ts';
import { measures } from '../objectives/measures.ts';
import { objectivesOf, programOf, tracksOf } from '../program-of.ts';
import { divisionFields, programSettings } from '../program-settings.ts';
import { stateOf } from './program-state.rules.ts';
import { trackDesign } from '../tracks/track-design.ts';
import { commitmentWarning } from '../tracks/track-form.ts';

const track = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  hoursPerMonth: z.number(),
  cadenceEveryDays: z.number(),
  sessionMinutes: z.number(),
  design: trackDesign,
  /** null where the program's own holds. */
  structure: z.string().nullable(),
  division: divisionFields.nullable(),
  warning: commitmentWarning.optional(),
});

const objective = z.object({
  id: z.uuid(),
  metric: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number(),
  source: z.string(),
  dueOn: z.string().nullable(),
  measure: z.enum(measures).nullable(),
});

const contact = z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }).nullable();

export const showProgram = query({
  name: 'planning.show-program',
  says: "Show a program's plan",
  http: 'GET /programs/:program',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    purpose: z.string(),
    structure: z.string(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    timeZone: z.string(),
    state: z.enum(['planned', 'launched', 'ended', 'archived']),
    launchedAt: z.date().nullable(),
    /** `unknownParts` of the blueprint are kept in it and acted on by nobody. */
    settings: programSettings,
    contacts: z.object({ programManager: contact, facilitator: contact, executiveSponsor: contact }),
    tracks: z.array(track),
    objectives: z.array(objective),
    /** What the general information lacks. */
    missing: z.array(z.string()),
  }),
  may: aReaderOfReports,
  run: async (ctx, input) => {
    const program = await programOf(ctx, input.program);
    const tracks = await tracksOf(ctx, program.id);
    return {
      id: program.id,
      name: program.name,
      purpose: program.purpose,
      structure: program.structure,
      startsOn: program.startsOn,
      endsOn: program.endsOn,
      timeZone: program.timeZone,
      state: stateOf(program, dayAt(ctx.now, program.timeZone)),
      launchedAt: program.launchedAt,
      settings: program.settings,
      contacts: await contactsOf(ctx, program.id),
      tracks: tracks.map((one) => ({ ...one, warning: checkCommitment(one) })),
      objectives: await objectivesOf(ctx, program.id),
      missing: missingOf(program, tracks.length),
    };
  },
});
