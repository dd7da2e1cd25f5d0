import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, text } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, hasEnded, personIdOfActor, type AboutMatch } from '../about-match.ts';
import { cases } from '../tables.ts';
import { openEscalation } from './open-escalation.ts';

const askedAlready = 'You have asked already. The program manager gets back to you; there is no need to ask twice.';

/** One tap, and nobody else in the match learns of it. */
export const askForHelp = command({
  name: 'supporting.ask-for-help',
  says: 'Ask for help in private',
  done: 'The program manager knows and gets back to you within two working days. Nobody else in the match learns of it.',
  http: 'POST /matches/:match/requests-for-help',
  input: z.object({ asked: maybe(text('What it is about', 2_000)) }),
  output: z.object({ case: z.uuid() }),
  of: aboutMatch,
  may: aMemberOfThePair,
  ready: async (ctx, match) => hasEnded(ctx, match) ?? ((await openRequest(ctx, match)) ? askedAlready : undefined),
  run: async (ctx, { asked }, match) => {
    const opened = await openEscalation(ctx, match, { about: 'the pair', asked: asked ?? '', occasion: `help:${ctx.newId()}` });
    if (!opened) throw new Refused(askedAlready);
    return { case: opened };
  },
});

/** The actor's own request that has not been answered yet. */
export async function openRequest(ctx: Context, match: Pick<AboutMatch, 'id'>): Promise<{ openedAt: Date; dueAt: Date } | undefined> {
  const inPrivate = sql`${cases.facts} ->> 'about' = 'the pair'`;
  const mine = and(eq(cases.matchId, match.id), eq(cases.raisedBy, personIdOfActor(ctx)), isNull(cases.closedAt), inPrivate);
  const [found] = await ctx.db.select({ openedAt: cases.openedAt, dueAt: cases.dueAt }).from(cases).where(mine).limit(1);
  return found;
}
