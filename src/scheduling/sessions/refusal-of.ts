import type { Context } from '../../platform/context.ts';
import { noShowAfterMinutes } from '../missed.rules.ts';
import { whyNot, type Move } from '../session-moves.rules.ts';
import type { Session } from '../session-of.ts';
import { schedulingWords } from '../words.ts';

/** @returns the sentence why the move is not possible now, undefined where it is */
export function refusalOf(ctx: Context, move: Move, session: Session): string | undefined {
  const reason = whyNot(move, session, ctx.now);
  return reason && ctx.say(schedulingWords, `refused.${reason}`, { minutes: noShowAfterMinutes });
}
