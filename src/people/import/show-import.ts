import { z } from 'zod';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { asksFor } from './asks-for-skills.rules.ts';
import { importOf, importStates, stateOf, type Import } from './import-of.ts';
import { mappingProblem, needsOrder } from './mapping-problem.rules.ts';
import { startOf } from './pieces.ts';
import { readPerson } from './read-person.rules.ts';
import { firstRows } from './read-rows.ts';
import { sentenceOf } from './sentence-of.ts';
import { dateOrders, targets } from './targets.ts';

const rowsShown = 8;
const count = z.number().int();

const previewed = z.object({
  line: count,
  /** As it would be stored; absent where the row is refused. */
  person: z.record(z.string(), z.string()).optional(),
  problems: z.array(z.string()),
});

export const showImport = query({
  name: 'people.show-import',
  says: 'An import: where its columns go, how far it is, what came of it',
  http: 'GET /people/imports/:import',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    fileName: z.string(),
    sizeBytes: count,
    encoding: z.string(),
    delimiter: z.string(),
    uploadedAt: z.date(),
    state: z.enum(importStates),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), sensitive: z.boolean(), target: z.enum(targets) })),
    dateOrder: z.enum(dateOrders).nullable(),
    /** Whether its days can be read in two ways, so that somebody must say which. */
    asksForDateOrder: z.boolean(),
    /** What keeps it from being started. */
    missing: z.string().nullable(),
    /** What the file does not say of its people, before it is started. */
    asks: z.enum(['pairs', 'skills']).nullable(),
    preview: z.array(previewed),
    work: z
      .object({
        id: z.uuid(),
        fraction: z.number(),
        note: z.string().nullable(),
        problem: z.string().nullable(),
        finishedAt: z.date().nullable(),
        failedAt: z.date().nullable(),
        cancelledAt: z.date().nullable(),
      })
      .nullable(),
    counts: z.object({ rows: count, added: count, changed: count, unchanged: count, left: count, refused: count }).nullable(),
  }),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  async run(ctx, _input, found) {
    const state = stateOf(found);
    const { columns, mapping, work } = found;
    return {
      id: found.id,
      fileName: found.fileName,
      sizeBytes: found.sizeBytes,
      encoding: found.encoding,
      delimiter: found.delimiter,
      uploadedAt: found.uploadedAt as Date,
      state,
      columns: columns.map((column, place) => ({
        ...column,
        samples: column.samples.slice(0, 3),
        target: mapping.targets[place] ?? 'ignore',
      })),
      dateOrder: mapping.dateOrder,
      asksForDateOrder: needsOrder(columns, mapping.targets),
      missing: state === 'mapping' ? (mappingProblem(columns, mapping) ?? null) : null,
      asks: state === 'mapping' ? (asksFor(columns, mapping.targets) ?? null) : null,
      preview: state === 'mapping' ? await preview(ctx, found) : [],
      work: work && {
        id: work.id,
        fraction: work.fraction,
        note: work.note,
        problem: work.problem,
        finishedAt: work.finishedAt,
        failedAt: work.failedAt,
        cancelledAt: work.cancelledAt,
      },
      counts: found.counts,
    };
  },
});

/** The first rows as they would be stored with the mapping as it is. */
async function preview(ctx: Context, found: Import): Promise<z.output<typeof previewed>[]> {
  const rows = firstRows(await startOf(ctx, found.id), found, rowsShown + 1).slice(1);
  return rows.map(({ line, cells }) => {
    const { person, problems } = readPerson(cells, line, found.columns, found.mapping);
    return { line, ...(person ? { person: asShown(person) } : {}), problems: problems.map((problem) => sentenceOf(ctx.say, problem)) };
  });
}

function asShown({ line: _, otherFields, ...person }: NonNullable<ReturnType<typeof readPerson>['person']>): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(person).filter((entry): entry is [string, string] => Boolean(entry[1]))), ...otherFields };
}
