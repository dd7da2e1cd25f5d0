import type { Context } from '../../platform/context.ts';
import { absentFrom } from '../../scheduling/attendance/attendance-of.ts';
import { supportingWords } from '../words.ts';
import type { Session } from '../../scheduling/session-of.ts';
import type { Match } from '../../pairing/match-of.ts';
import { meIn, personIdOfActor } from '../about-match.ts';
import { ratedSessions, sessionRatings } from '../tables.ts';
import { sessionRated } from './events.ts';

/** Who was not there has nothing to say of it. */
export const whyNotRated = async (ctx: Context, session: string): Promise<string | undefined> =>
  (await absentFrom(ctx, session)).has(personIdOfActor(ctx)) ? ctx.say(supportingWords, 'refused.was_absent') : undefined;

/** The actor's own rating, which the others cannot read; given again it replaces the one before. */
export async function keepRating(
  ctx: Context,
  session: Session & { pair: Match },
  { stars, comment }: { stars: number; comment: string },
): Promise<void> {
  const personId = personIdOfActor(ctx);
  const role = meIn(ctx, session.pair)?.role ?? 'mentee';
  const about = { organizationId: ctx.organizationId, sessionId: session.id, personId, ratedAt: ctx.now };
  await ctx.db
    .insert(sessionRatings)
    .values({ id: ctx.newId(), ...about, programId: session.program, matchId: session.match, stars, comment })
    .onConflictDoUpdate({ target: [sessionRatings.sessionId, sessionRatings.personId], set: { stars, comment, ratedAt: ctx.now } });
  const first = await ctx.db
    .insert(ratedSessions)
    .values({ ...about, role })
    .onConflictDoNothing()
    .returning({ session: ratedSessions.sessionId });
  if (first.length > 0)
    await ctx.emit(sessionRated, { program: session.program, match: session.match, session: session.id, person: personId, role });
}
