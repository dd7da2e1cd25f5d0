import { programCreated } from '../../planning/events.ts';
import { reaction } from '../../platform/reaction.ts';
import { ourRules } from './rule.ts';
import { rulesOf, writeRules } from './rules-of.ts';

/** A program whose blueprint has no rules gets ours, switched off, to read and decide on. */
export const giveProgramRules = reaction({
  name: 'supporting.give-program-rules',
  to: programCreated,
  run: async (ctx, { data }) => {
    if ((await rulesOf(ctx, data.program)).length > 0) return;
    await writeRules(
      ctx,
      data.program,
      ourRules.map((rule) => ({ rule, on: false })),
    );
  },
});
