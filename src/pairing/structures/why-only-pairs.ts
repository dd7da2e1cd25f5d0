import type { Context } from '../../platform/context.ts';
import { pairingWords } from '../words.ts';
import { pairStrandOf } from '../strands/strands-of.ts';

/** Why something that is about a mentor and a mentee cannot be done here; undefined where people meet in such pairs. */
export async function whyOnlyPairs(ctx: Context, program: string): Promise<string | undefined> {
  return (await pairStrandOf(ctx, program)) ? undefined : ctx.say(pairingWords, 'groups.only_pairs');
}
