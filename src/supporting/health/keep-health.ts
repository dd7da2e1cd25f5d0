import { eq, sql } from 'drizzle-orm';
import { matchEnded, matchPublished, memberJoined, memberLeft } from '../../pairing/events.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import type { EventType } from '../../platform/event.ts';
import { reaction } from '../../platform/reaction.ts';
import {
  absenceNamed,
  sessionCancelled,
  sessionContested,
  sessionExcused,
  sessionHeld,
  sessionMissed,
  sessionRescheduled,
  sessionScheduled,
} from '../../scheduling/events.ts';
import { charterSigned } from '../charter/events.ts';
import { matchHeldUp, mentorRecommitted } from '../accountability/events.ts';
import { matchHealth } from '../tables.ts';
import { healthOf } from './health.rules.ts';
import { matchFacts, type FactsOfMatch } from './match-facts.ts';

const atOnce = 500;

async function keep(ctx: Context, facts: FactsOfMatch[]): Promise<void> {
  for (let from = 0; from < facts.length; from += atOnce)
    await ctx.db
      .insert(matchHealth)
      .values(
        facts.slice(from, from + atOnce).map((one) => {
          const { state, reason } = healthOf(one, ctx.now);
          return { matchId: one.match, organizationId: ctx.organizationId, programId: one.program, state, reason, computedAt: ctx.now };
        }),
      )
      .onConflictDoUpdate({
        target: matchHealth.matchId,
        set: { state: sql`excluded.state`, reason: sql`excluded.reason`, computedAt: sql`excluded.computed_at` },
      });
}

/** Judges the matches anew and keeps the result, so that lists can sort by it. */
export async function keepHealthOf(ctx: Context, matches: readonly string[]): Promise<void> {
  for (const match of matches) await keep(ctx, await matchFacts(ctx, sql`m.id = ${match}::uuid`));
}

export const judgeHealthDaily = chore({
  name: 'supporting.judge-health',
  says: 'Judges the health of every match anew, for time alone changes it',
  every: 'day',
  run: async (ctx) => keep(ctx, await matchFacts(ctx)),
});

const onEvent = <Data extends { match: string }>(to: EventType<Data>) =>
  reaction({ name: `supporting.judge-health-after-${to.name.split('.')[1]}`, to, run: (ctx, { data }) => keepHealthOf(ctx, [data.match]) });

export const healthReactions = [
  onEvent(matchPublished),
  onEvent(memberJoined),
  onEvent(memberLeft),
  onEvent(sessionScheduled),
  onEvent(sessionRescheduled),
  onEvent(sessionCancelled),
  onEvent(sessionExcused),
  onEvent(sessionHeld),
  onEvent(sessionMissed),
  onEvent(absenceNamed),
  onEvent(sessionContested),
  onEvent(charterSigned),
  onEvent(matchHeldUp),
  reaction({
    name: 'supporting.judge-health-after-recommitment',
    to: mentorRecommitted,
    run: (ctx, { data }) => keepHealthOf(ctx, data.matches),
  }),
  reaction({
    name: 'supporting.forget-health',
    to: matchEnded,
    run: async (ctx, { data }) => {
      await ctx.db.delete(matchHealth).where(eq(matchHealth.matchId, data.match));
    },
  }),
];
