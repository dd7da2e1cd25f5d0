import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { imports } from '../tables.ts';
import { describeColumns } from './describe-file.ts';
import { delimiters } from './detect-delimiter.rules.ts';
import { encodings } from './detect-encoding.rules.ts';
import { importOf, stateOf, type Import } from './import-of.ts';
import { startOf } from './pieces.ts';
import { proposeMapping } from './propose-mapping.rules.ts';
import { dateOrders, targets } from './targets.ts';

export const mapImport = command({
  name: 'people.map-import',
  says: 'Show it with these choices',
  http: 'PUT /people/imports/:import/mapping',
  input: z.object({
    targets: z
      .array(z.enum(targets, { error: 'Choose where this column goes.' }))
      .max(300)
      .optional()
      .describe('Where each column of the file goes, in its order.'),
    dateOrder: maybe(z.enum(dateOrders, { error: 'Say what comes first in a date.' })),
    encoding: maybe(z.enum(encodings, { error: 'Choose an encoding from the list.' })),
    delimiter: maybe(z.enum(delimiters, { error: 'Choose what stands between the cells.' })),
  }),
  output: z.object({ id: z.uuid() }),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, found) => (stateOf(found) === 'mapping' ? undefined : 'This import has been started, so its columns are settled.'),
  async run(ctx, given, found) {
    const format = { encoding: given.encoding ?? found.encoding, delimiter: given.delimiter ?? found.delimiter };
    const cutAnew = format.encoding !== found.encoding || format.delimiter !== found.delimiter;
    const columns = cutAnew ? describeColumns(await startOf(ctx, found.id), format) : found.columns;
    const mapping = cutAnew ? proposeMapping(columns) : chosen(found, given);
    await ctx.db
      .update(imports)
      .set({ ...format, columns, mapping })
      .where(eq(imports.id, found.id));
    return { id: found.id };
  },
});

function chosen(
  found: Import,
  given: { targets?: Import['mapping']['targets']; dateOrder?: Import['mapping']['dateOrder'] },
): Import['mapping'] {
  if (given.targets && given.targets.length !== found.columns.length)
    throw new Invalid({
      targets: `This file has ${found.columns.length} columns, and ${given.targets.length} choices were sent. Send one for each, in order.`,
    });
  return { targets: given.targets ?? found.mapping.targets, dateOrder: given.dateOrder ?? found.mapping.dateOrder };
}
