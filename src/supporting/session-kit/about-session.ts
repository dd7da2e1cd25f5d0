import type { Match } from '../../pairing/match-of.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf, type Session } from '../../scheduling/session-of.ts';
import { aboutMatch, hasEnded } from '../about-match.ts';
import { oncePerRequest } from '../per-request.ts';
import { supportingWords } from '../words.ts';

/** A session as the subject of a command, with the match it belongs to. */
export interface AboutSession extends Session {
  pair: Match;
  members: Match['members'];
}

const readSession = oncePerRequest(sessionOf);

/** @throws NotFound */
export async function aboutSession(ctx: Context, { session }: { session: string }): Promise<AboutSession> {
  const found = await readSession(ctx, session);
  const pair = await aboutMatch(ctx, found);
  return { ...found, pair, members: pair.members };
}

/** Why nothing can be written about the session any more, or undefined. */
export function isClosed(ctx: Context, { pair, state }: AboutSession): string | undefined {
  if (state === 'cancelled') return ctx.say(supportingWords, 'refused.session_cancelled');
  return hasEnded(ctx, pair);
}
