import { z } from 'zod';
import { ticked } from '../../platform/input.ts';
import { blueprintPart } from '../../platform/stage.ts';
import { rule } from './rule.ts';
import { rulesOf, writeRules } from './rules-of.ts';

const ruleInFile = rule.extend({ on: ticked.default(true) });

/** The rules of accountability in a blueprint file; one that is left out has none. */
export const rulesBlueprint = blueprintPart({
  key: 'rules',
  schema: z
    .array(ruleInFile)
    .max(10, 'Ten rules are enough.')
    .refine((rules) => new Set(rules.map((one) => one.key)).size === rules.length, 'Two rules have the same key.'),
  read: async (ctx, program) => {
    const found = await rulesOf(ctx, program);
    return found.length > 0 ? found.map(({ rule: one, switchedOnAt }) => ({ ...one, on: switchedOnAt !== null })) : undefined;
  },
  write: (ctx, program, given) =>
    writeRules(
      ctx,
      program,
      given.map(({ on, ...one }) => ({ rule: one, on })),
    ),
});
