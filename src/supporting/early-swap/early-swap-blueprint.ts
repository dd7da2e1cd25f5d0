import { blueprintPart } from '../../platform/stage.ts';
import { earlySwapRules, earlySwapRulesOf, writeEarlySwapRules } from './early-swap-rules.ts';

/** `earlySwap:` in a blueprint file; left out, our rules hold. */
export const earlySwapBlueprint = blueprintPart({
  key: 'earlySwap',
  schema: earlySwapRules,
  read: async (ctx, program) => {
    const { own, ...rules } = await earlySwapRulesOf(ctx, program);
    return own ? rules : undefined;
  },
  write: writeEarlySwapRules,
});
