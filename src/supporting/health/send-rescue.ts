import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { events } from '../../platform/db/tables.ts';
import { aboutMatch, hasEnded, personIdOfActor, type AboutMatch } from '../about-match.ts';
import { matchHealth } from '../tables.ts';
import { rescueSent } from './events.ts';
import { healthReasons } from './health.rules.ts';

const patienceDays = 3;
const dayMs = 86_400_000;

/** A kind word to everybody in it with the one thing to do next. Not twice within three days. */
export const sendRescue = command({
  name: 'supporting.send-rescue',
  says: 'Write to them',
  done: 'They have been written to.',
  http: 'POST /matches/:match/rescue-messages',
  input: z.object({}),
  output: z.object({ match: z.uuid() }),
  of: aboutMatch,
  may: aProgramManager,
  ready: async (ctx, match) => hasEnded(ctx, match) ?? (await writtenLately(ctx, match)),
  run: async (ctx, _input, match) => {
    const [found] = await ctx.db.select({ reason: matchHealth.reason }).from(matchHealth).where(eq(matchHealth.matchId, match.id));
    const reason = z.object({ key: z.enum(healthReasons) }).safeParse(found?.reason);
    await ctx.emit(rescueSent, {
      program: match.program,
      match: match.id,
      manager: personIdOfActor(ctx),
      reason: reason.success ? reason.data.key : 'no-next',
    });
    return { match: match.id };
  },
});

async function writtenLately(ctx: Context, match: AboutMatch): Promise<string | undefined> {
  const since = new Date(ctx.now.getTime() - patienceDays * dayMs);
  const [last] = await ctx.db
    .select({ at: events.occurredAt })
    .from(events)
    .where(
      and(
        eq(events.programId, match.program),
        eq(events.name, rescueSent.name),
        gt(events.occurredAt, since),
        sql`${events.data} ->> 'match' = ${match.id}`,
      ),
    )
    .orderBy(desc(events.occurredAt))
    .limit(1);
  return last ? `They were written to less than ${patienceDays} days ago. Give them a moment, or call.` : undefined;
}
