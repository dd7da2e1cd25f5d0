import type { AnyCommand } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import type { Offer } from '../../platform/execute.ts';
import { intent, type Intent } from '../../platform/http/act-on-page.ts';
import { labelOf } from '../../platform/words/declared-words.ts';
import { moves, whyNot, type Move } from '../session-moves.rules.ts';
import type { SessionState } from '../session-state.rules.ts';
import { cancelSession } from './cancel-session.ts';
import { contestMissed } from './contest-missed.ts';
import { excuseSession } from './excuse-session.ts';
import { logHeld } from './log-held.ts';
import { reportNoShow } from './report-no-show.ts';
import { rescheduleSession } from './reschedule-session.ts';

/** By move; what is not possible now is left out, for a session has too many buttons to grey them all. */
export type SessionOffers = Partial<Record<Move, Offer>>;

const commands = {
  reschedule: rescheduleSession,
  cancel: cancelSession,
  excuse: excuseSession,
  'log held': logHeld,
  'report no-show': reportNoShow,
  contest: contestMissed,
} as const;

/** What a member can do with the session, without asking the database for every button: for loaders of pages with SessionActions. */
export function offersOf(ctx: Context, session: { state: SessionState; startsAt: Date; missedBy: string | null }): SessionOffers {
  const open = moves.filter((move) => whyNot(move, session, ctx.now) === undefined);
  return Object.fromEntries(open.map((move) => [move, { name: commands[move].name, label: labelOf(ctx, commands[move]) }]));
}

/** For the action of such a page. Each form sends the session's id itself. */
export const sessionIntents = (goTo?: (output: unknown, params: Record<string, string>) => string): Intent[] =>
  Object.values(commands).map((one: AnyCommand) => intent(one, goTo));
