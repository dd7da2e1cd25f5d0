/** Sessions for tests of this and later stages. */
import type { PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { matchOf } from '../pairing/match-of.ts';
import { sessions } from './tables.ts';

const hourMs = 3_600_000;

export interface SessionGiven {
  /** An instant; a day from now when left out. */
  startsAt?: string | Date;
  minutes?: number;
  place?: string;
}

/** A session of the match, scheduled by the member. @returns its id and number */
export async function aSession(app: TestApp, member: PersonActor, match: string, given: SessionGiven = {}): Promise<{ id: string; number: number }> {
  return inTransaction(app, member, async (ctx) => {
    const found = await matchOf(ctx, match);
    const before = await ctx.db.$count(sessions);
    const startsAt = given.startsAt ? new Date(given.startsAt) : new Date(ctx.now.getTime() + 24 * hourMs);
    const row = {
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: found.program,
      matchId: match,
      number: before + 1,
      startsAt,
      plannedMinutes: given.minutes ?? 45,
      timeZone: member.timeZone,
      place: given.place ?? '',
      scheduledAt: ctx.now,
      scheduledBy: member.personId,
    };
    await ctx.db.insert(sessions).values(row);
    return { id: row.id, number: row.number };
  });
}
