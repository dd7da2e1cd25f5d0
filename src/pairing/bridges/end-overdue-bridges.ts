import { and, asc, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import { bridges } from '../tables.ts';
import { bridgeLastsDays } from './bridge-state.rules.ts';
import { endBridge } from './end-bridge.ts';

export const endOverdueBridges = chore({
  name: 'pairing.end-overdue-bridges',
  says: 'Asks the next mentor where one has not answered whether they bridge the time, and ends bridges that have lasted six weeks',
  every: 'hour',
  run: async (ctx) => {
    const longAgo = new Date(ctx.now.getTime() - bridgeLastsDays * 86_400_000);
    const over = await ctx.db
      .select()
      .from(bridges)
      .where(
        and(
          isNull(bridges.endedAt),
          or(
            and(isNull(bridges.acceptedAt), lte(bridges.answerBy, ctx.now)),
            and(isNotNull(bridges.acceptedAt), lte(bridges.acceptedAt, longAgo)),
          ),
        ),
      )
      .orderBy(asc(bridges.id));
    for (const one of over) await endBridge(ctx, one, one.acceptedAt ? 'time is up' : 'no answer');
  },
});
