/** What a blueprint file says, as far as planning reads it; later stages declare their own parts. */
import { z } from 'zod';
import { day, text } from '../../platform/input.ts';
import { lengthDays, objectiveFields, structure, timeZone, trackDesign, trackFields, trackKey } from '../program-fields.ts';
import { competencyTemplate, divisionFields, examplePair, programSettings } from '../program-settings.ts';
import { leavesAChoice, structureOf } from '../structures.ts';
import { whyNotBeside } from '../tracks/track-structure.rules.ts';

const { terminology, agreement, meetings, matching, division, registration, kickoff } = programSettings.shape;

const program = z
  .object({
    name: text("The program's name", 200),
    purpose: text('The purpose', 2_000).or(z.literal('')).default(''),
    structure: structure.default('one-on-one'),
    /** Either the days themselves or, in a blueprint to be used many times, how long it takes. */
    startsOn: day('The first day').optional(),
    endsOn: day('The last day').optional(),
    lengthDays: lengthDays.optional(),
    timeZone: timeZone.optional(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'The last day is before the first.',
  });

/** Structure and sizes are the program's own where left out. */
const track = trackDesign.extend({ key: trackKey, ...trackFields, structure: structure.optional(), division: divisionFields.optional() });

const fields = {
  pairwell: z.literal('blueprint', { error: "A blueprint's first line says `pairwell: blueprint`." }),
  edition: z.literal(1, { error: 'This edition of blueprints is not known here; edition 1 is.' }),
  key: text("The blueprint's key", 80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A blueprint's key is small letters, digits and hyphens."),
  name: text("The blueprint's name", 200),
  says: text('What the blueprint is for', 500),
  program,
  objectives: z.array(objectiveFields).max(20, 'A program has at most 20 objectives.').default([]),
  tracks: z.array(track).min(1, 'A program needs at least one track.').max(12, 'A program has at most twelve tracks.'),
  settings: z.object({ terminology, agreement, meetings, matching, division, registration }).prefault({}),
  competencies: z.array(competencyTemplate).max(5, 'A program has at most five competency templates.').default([]),
  kickoff,
  examplePair: examplePair.optional(),
};

/** Loose: the parts of later stages stand beside planning's own. */
export const blueprintDocument = z.looseObject(fields).superRefine((document, found) => {
  const cap = document.settings.matching.hoursCapPerMonth;
  document.tracks.forEach((one, at) => {
    const wrong = (field: string, message: string) => found.addIssue({ code: 'custom', path: ['tracks', at, field], message });
    if (document.tracks.findIndex((other) => other.key === one.key) < at) wrong('key', `Two tracks have the key '${one.key}'.`);
    const not = one.structure ? whyNotBeside(document.program.structure, one.structure) : undefined;
    if (not) wrong('structure', not);
    if (one.division && !(one.structure && leavesAChoice(structureOf(one.structure))))
      wrong('division', 'Sizes and rounds stand beside a structure of the track’s own that has some.');
    else if (one.division && one.structure) {
      const { least, most } = structureOf(one.structure).sizes.mentees;
      if ((one.division.groupLeast ?? least) > (one.division.groupMost ?? most)) wrong('division', 'The largest size is below the least.');
    }
    if (one.competencies && !document.competencies.some((template) => template.key === one.competencies))
      wrong('competencies', `No competency template has the key '${one.competencies}'.`);
    if (cap !== null && one.hoursPerMonth > cap)
      wrong('hoursPerMonth', `The track asks for ${one.hoursPerMonth} hours a month; the program's cap is ${cap}.`);
  });
});

export type BlueprintDocument = z.output<typeof blueprintDocument>;
export type BlueprintTrack = BlueprintDocument['tracks'][number];

/** The keys planning reads itself; every other belongs to a later stage, or to nobody. */
export const planningKeys: readonly string[] = Object.keys(fields);
