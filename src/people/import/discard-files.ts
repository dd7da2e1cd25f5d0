import { and, inArray, isNull, lt } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { importRows, imports } from '../tables.ts';

const keptDays = 7;

export const discardFiles = chore({
  name: 'people.discard-files',
  says: 'Discards directory files that nobody imported within a week',
  every: 'day',
  async run(ctx) {
    const before = new Date(ctx.now.getTime() - keptDays * 86_400_000);
    const old = and(isNull(imports.finishedAt), lt(imports.begunAt, before));
    await ctx.db.delete(importRows).where(inArray(importRows.importId, ctx.db.select({ id: imports.id }).from(imports).where(old)));
    await ctx.db.delete(imports).where(old);
  },
});
