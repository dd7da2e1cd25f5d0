import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { ticked } from '../../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { freeTextSwitched } from '../events.ts';
import { freeTextOff } from '../tables.ts';

export const switchFreeText = command({
  name: 'people.switch-free-text',
  says: 'Save',
  done: 'Saved.',
  http: 'PUT /free-text-ranking',
  input: z.object({ on: ticked.optional().describe('Whether free text is ranked at all.') }),
  output: z.object({ on: z.boolean() }),
  may: aKeeperOfTheDirectory,
  async run(ctx, { on = false }) {
    if (on) await ctx.db.delete(freeTextOff).where(sql`true`);
    else await ctx.db.insert(freeTextOff).values({ organizationId: ctx.organizationId, since: ctx.now }).onConflictDoNothing();
    await ctx.emit(freeTextSwitched, { on });
    return { on };
  },
});
