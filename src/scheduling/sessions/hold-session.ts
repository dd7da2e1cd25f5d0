import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { asSession, type Session } from '../session-of.ts';
import type { Move } from '../session-moves.rules.ts';
import { sessions } from '../tables.ts';
import { refusalOf } from './refusal-of.ts';

/** The session as it is now, held until the transaction ends, so that of two who press at once the second sees what the first did. */
export async function holdSession(ctx: Context, id: string): Promise<Session> {
  const [row] = await ctx.db.select().from(sessions).where(eq(sessions.id, id)).for('update');
  if (!row) throw new NotFound();
  return asSession(ctx, row);
}

/** @throws Refused with the sentence of the rule */
export function mustBePossible(ctx: Context, move: Move, session: Session): void {
  const refusal = refusalOf(ctx, move, session);
  if (refusal) throw new Refused(refusal);
}

export const about = ({ program, match, id }: Session) => ({ program, match, session: id });

/** What calendars are told by: see events.ts. */
export const invitationOf = (session: Session, sequence: number, startsAt = session.startsAt) => ({
  ...about(session),
  sequence,
  startsAt: startsAt.toISOString(),
});
