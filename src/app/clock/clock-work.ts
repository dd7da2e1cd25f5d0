import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { advanceClock } from '../../platform/jobs/advance-clock.ts';
import { work } from '../../platform/work.ts';

const hourMs = 3_600_000;

/** Lives through the time hour by hour. Run again after a crash, it goes on from where it stood. */
export const clockWork = work({
  name: 'site.advance-clock',
  says: 'Lives through the coming days',
  input: z.object({ until: z.iso.datetime() }),
  run: async (desk, { until }) => {
    const now = () => desk.transaction(async (ctx) => ctx.now.getTime());
    const end = Date.parse(until);
    const start = await now();
    for (let at = start; at < end && !desk.signal.aborted; at = await now()) {
      await advanceClock(desk.app, Math.min(hourMs, end - at));
      await desk.progress((Math.min(at + hourMs, end) - start) / (end - start));
    }
    return {};
  },
});

/** The last time the clock was moved by hand. */
export async function latestClockWork(ctx: Context) {
  const [found] = await ctx.db.select().from(works).where(eq(works.name, clockWork.name)).orderBy(desc(works.id)).limit(1);
  return found;
}

export async function clockRunning(ctx: Context): Promise<boolean> {
  const found = await ctx.db
    .select({ id: works.id })
    .from(works)
    .where(and(eq(works.name, clockWork.name), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt)))
    .limit(1);
  return found.length > 0;
}
