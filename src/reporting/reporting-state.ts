import { and, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { StageState } from '../platform/stage.ts';
import { sessions } from '../scheduling/tables.ts';
import { reportingWords } from './words.ts';

/** There is something to report once a pair has met. */
export async function reportingState(ctx: Context, program: string): Promise<StageState | undefined> {
  const count = await ctx.db.$count(sessions, and(eq(sessions.programId, program), isNotNull(sessions.heldAt)));
  return count === 0 ? undefined : { says: ctx.say(reportingWords, 'state.held', { count }), mark: 'now' };
}
