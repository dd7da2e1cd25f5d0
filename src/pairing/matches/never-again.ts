import type { Context } from '../../platform/context.ts';
import { decide } from '../decisions/decide.ts';
import type { EndReason } from '../end-reasons.ts';
import { pairForbidden } from '../events.ts';
import type { Match } from '../match-of.ts';

/** What stands beside the ban where nobody wrote a reason. */
export const wereMatched = (reason: EndReason): string => `Matched before; ended: ${reason}`;

/** Puts everybody in the match on the list of those never to be matched with each other. */
export async function neverAgain(ctx: Context, match: Pick<Match, 'program' | 'members'>, reason: string): Promise<void> {
  const { program } = match;
  for (const [mentor, mentee] of eachTwo(match)) {
    await decide(ctx, { program, kind: 'forbid', mentor, mentee, reason });
    await ctx.emit(pairForbidden, { program, mentor, mentee });
  }
}

/** Every mentor with every mentee; where nobody is a mentor, each two both ways. */
function eachTwo({ members }: Pick<Match, 'members'>): [string, string][] {
  const ids = (role: 'mentor' | 'mentee') => members.filter((one) => one.role === role).map(({ personId }) => personId);
  const [mentors, mentees] = [ids('mentor'), ids('mentee')];
  const givers = mentors.length > 0 ? mentors : mentees;
  return givers.flatMap((mentor) => mentees.flatMap((mentee): [string, string][] => (mentor === mentee ? [] : [[mentor, mentee]])));
}
