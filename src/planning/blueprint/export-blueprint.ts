import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { writeBlueprint } from './blueprint-text.ts';
import { objectivesOf, programOf, tracksOf, type Program, type Track } from '../program-of.ts';
import { partsOf } from './read-blueprint.ts';
import { slugOf } from './slug-of.ts';

export const exportBlueprint = query({
  name: 'planning.export-blueprint',
  says: 'Export the program as a blueprint file',
  http: 'GET /programs/:program/blueprint',
  input: z.object({}),
  output: z.object({ fileName: z.string(), text: z.string() }),
  may: aReaderOfReports,
  run: async (ctx, input) => {
    const program = await programOf(ctx, input.program);
    const text = writeBlueprint({
      ...planningPart(program, await tracksOf(ctx, program.id)),
      objectives: await objectivesPart(ctx, program.id),
      ...(await laterParts(ctx, program.id)),
      ...program.settings.unknownParts,
    });
    return { fileName: `${slugOf(program.name)}.yaml`, text };
  },
});

/** Without persons and without what was only true of one run of it, so that the file can be shared. */
function planningPart(program: Program, tracks: Track[]): Record<string, unknown> {
  const { terminology, agreement, meetings, matching, division, registration, competencies, kickoff, examplePair, origin, lengthDays } =
    program.settings;
  return {
    pairwell: 'blueprint',
    edition: 1,
    key: origin?.key ?? slugOf(program.name),
    name: origin?.name ?? program.name,
    says: origin?.says ?? program.name,
    program: without({
      name: program.name,
      purpose: program.purpose,
      structure: program.structure,
      startsOn: program.startsOn,
      endsOn: program.endsOn,
      lengthDays: program.startsOn ? null : lengthDays,
      timeZone: program.timeZone,
    }),
    tracks: tracks.map(({ key, name, hoursPerMonth, cadenceEveryDays, sessionMinutes, structure, division, design }) =>
      without({ key, name, hoursPerMonth, cadenceEveryDays, sessionMinutes, structure, division, ...design }),
    ),
    settings: { terminology, agreement, meetings, matching, division, registration },
    competencies,
    kickoff,
    ...(examplePair ? { examplePair } : {}),
  };
}

async function objectivesPart(ctx: Context, program: string): Promise<Record<string, unknown>[]> {
  const rows = await objectivesOf(ctx, program);
  return rows.map(({ metric, unit, baseline, target, source, dueOn, measure }) =>
    without({ metric, unit, baseline, target, source, dueOn, measure }),
  );
}

async function laterParts(ctx: Context, program: string): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  for (const part of partsOf(ctx.app)) parts[part.key] = await part.read(ctx, program);
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Leaves out what is not set, at every depth; reading the file gives the same again by its defaults. */
const without = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, isFields(value) ? without(value) : value])
      .filter(([, value]) => !isFields(value) || Object.keys(value).length > 0),
  );

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
