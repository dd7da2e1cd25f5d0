import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { windowOf } from '../window/window-of.ts';
import { stateOf, whyNotOpen } from '../window/window.rules.ts';

/** A sentence where nobody can register at the moment. */
export async function whyNotNow(ctx: Context, { program }: { program: string }): Promise<string | undefined> {
  if ((await programOf(ctx, program)).archivedAt) return 'This program is over.';
  return whyNotOpen[stateOf(await windowOf(ctx, program), ctx.now)];
}
