import { launch } from '../../planning/launching/launch.ts';
import type { Context } from '../../platform/context.ts';
import { registrationOpened } from '../events.ts';
import { saveWindow, windowOf } from './window-of.ts';

/** Opens registration and, with it, launches the program. A last day that is past no longer holds. */
export async function open(ctx: Context, program: string): Promise<void> {
  const { closesAt } = await windowOf(ctx, program);
  await saveWindow(ctx, program, { openedAt: ctx.now, closesAt: closesAt && closesAt > ctx.now ? closesAt : null });
  await launch(ctx, program);
  await ctx.emit(registrationOpened, { program });
}
