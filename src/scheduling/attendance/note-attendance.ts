import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import type { Session } from '../session-of.ts';
import { attendance } from '../tables.ts';
import { schedulingWords } from '../words.ts';
import { expectedAt, isNotedPerPerson } from './expected-at.ts';

const ticked = (value: unknown) => (Array.isArray(value) ? value.filter((one) => one !== '') : value);

/** Ids of those who were there; left out, all of them. A form sends a blank one besides, so that nobody ticked is not everybody. */
export const presentField = z.preprocess(
  ticked,
  z
    .array(z.uuid({ error: 'This person is not known here.' }))
    .max(100, 'At most 100 people.')
    .optional(),
);

const fewestToMeet = 2;

/**
 * Writes down who was there, of a session of more than two people, under the lock of `holdSession`.
 * @param present everybody when left out, or as it was written down before
 * @throws Invalid where it leaves nobody to have met
 */
export async function noteAttendance(
  ctx: Context,
  session: Pick<Session, 'id' | 'match' | 'program' | 'startsAt'>,
  present: readonly string[] | undefined,
): Promise<void> {
  const expected = await expectedAt(ctx, session);
  if (!isNotedPerPerson(expected)) return;
  const there = new Set(present ?? expected);
  if (expected.filter((one) => there.has(one)).length < fewestToMeet)
    throw new Invalid({ present: ctx.say(schedulingWords, 'attendance.too_few') });
  const written = ctx.db.insert(attendance).values(
    expected.map((personId) => ({
      organizationId: ctx.organizationId,
      programId: session.program,
      matchId: session.match,
      sessionId: session.id,
      personId,
      present: there.has(personId),
      notedAt: ctx.now,
      notedBy: personIdOf(ctx.actor),
    })),
  );
  const target = [attendance.sessionId, attendance.personId];
  if (present === undefined) await written.onConflictDoNothing({ target });
  else
    await written.onConflictDoUpdate({
      target,
      set: { present: sql`excluded.present`, notedAt: sql`excluded.noted_at`, notedBy: sql`excluded.noted_by` },
    });
}
