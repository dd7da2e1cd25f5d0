import { and, isNull, lt } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { imports } from '../tables.ts';

const keptDays = 7;

export const discardFiles = chore({
  name: 'people.discard-files',
  says: 'Discards directory files that nobody imported within a week',
  every: 'day',
  async run(ctx) {
    const before = new Date(ctx.now.getTime() - keptDays * 86_400_000);
    await ctx.db.delete(imports).where(and(isNull(imports.finishedAt), lt(imports.begunAt, before)));
  },
});
