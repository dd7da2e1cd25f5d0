import type { Context } from '../platform/context.ts';
import type { StageState } from '../platform/stage.ts';
import { missingOf } from './general/general-information.rules.ts';
import { programOf, tracksOf } from './program-of.ts';
import { planningWords } from './words.ts';

/** How far the plan is, for the program's navigation. */
export async function planningState(ctx: Context, program: string): Promise<StageState> {
  const found = await programOf(ctx, program);
  const missing = missingOf(found, (await tracksOf(ctx, program)).length).length;
  if (missing > 0) return { says: ctx.say(planningWords, 'state.missing', { count: missing }), mark: 'attention' };
  return found.launchedAt
    ? { says: ctx.say(planningWords, 'state.launched'), mark: 'done' }
    : { says: ctx.say(planningWords, 'state.planned'), mark: 'now' };
}
