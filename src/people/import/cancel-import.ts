import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { importOf, stateOf } from './import-of.ts';

export const cancelImport = command({
  name: 'people.cancel-import',
  says: 'Stop the import',
  done: 'The import stops. Whoever was stored by then stays.',
  http: 'POST /people/imports/:import/cancellation',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, found) => (stateOf(found) === 'running' ? undefined : 'This import is not running.'),
  async run(ctx, _input, found) {
    await ctx.db
      .update(works)
      .set({ cancelledAt: ctx.now })
      .where(eq(works.id, found.workId as string));
    return { id: found.id };
  },
});
