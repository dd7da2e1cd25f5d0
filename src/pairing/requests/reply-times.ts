import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { replyTimes, requests, silentAnswers } from '../tables.ts';
import type { RequestRow } from './request-of.ts';
import { median } from './request-state.rules.ts';

const hourMs = 3_600_000;
const lastOnes = 50;

/**
 * Counts how long the mentor took. They reckon it themselves from what they alone may read, and only
 * the figure is shown to others.
 */
export async function keepReplyTime(ctx: Context, { askedAt, mentorId }: RequestRow): Promise<void> {
  const [before] = await ctx.db.select().from(replyTimes).where(eq(replyTimes.personId, mentorId)).for('update');
  const now = hoursBetween(askedAt as Date, ctx.now);
  const earlier = await ctx.db
    .select({ askedAt: requests.askedAt, agreedAt: requests.agreedAt, closedAt: requests.closedAt })
    .from(requests)
    .where(and(eq(requests.mentorId, mentorId), isNotNull(requests.askedAt), inArray(requests.closedBecause, ['accepted', 'declined'])))
    .orderBy(sql`${requests.closedAt} desc`)
    .limit(lastOnes);
  const hours = earlier.map((one) => hoursBetween(one.askedAt as Date, (one.agreedAt ?? one.closedAt) as Date));
  const written = { answered: (before?.answered ?? 0) + 1, medianHours: median([...hours, now]) as number, answeredAt: ctx.now };
  await ctx.db
    .insert(replyTimes)
    .values({ personId: mentorId, organizationId: ctx.organizationId, ...written })
    .onConflictDoUpdate({ target: replyTimes.personId, set: written });
}

const hoursBetween = (from: Date, to: Date): number => Math.max(0, Math.round((to.getTime() - from.getTime()) / hourMs));

export interface Habits {
  /** Half of their answers came within so many hours; null where they have not been asked yet. */
  medianHours: number | null;
  lastActiveAt: Date | null;
}

/** How fast these people answer and when they were last there, by person. Two statements. */
export async function habitsOf(ctx: Context, people: readonly string[]): Promise<Map<string, Habits>> {
  if (people.length === 0) return new Map();
  const times = await ctx.db
    .select()
    .from(replyTimes)
    .where(inArray(replyTimes.personId, [...people]));
  const seen = await ctx.db.execute<{ person: string; at: Date | string | null }>(sql`
    select p as person, (select e.occurred_at from platform.events e where e.actor_person_id = p order by e.id desc limit 1) as at
    from unnest(${sql.param([...people])}::uuid[]) p`);
  const hoursOf = new Map(times.map((row) => [row.personId, row.medianHours]));
  return new Map(
    seen.rows.map(({ person, at }) => [
      person,
      { medianHours: hoursOf.get(person) ?? null, lastActiveAt: at === null ? null : new Date(at) },
    ]),
  );
}

/** What the actor has said silently to this request, if anything. */
export async function mySilentAnswer(ctx: Context, request: string): Promise<'yes' | 'no' | null> {
  const [row] = await ctx.db
    .select({ said: silentAnswers.said })
    .from(silentAnswers)
    .where(and(eq(silentAnswers.requestId, request), eq(silentAnswers.personId, personIdOf(ctx.actor) as string)));
  return row?.said ?? null;
}
