import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { rules } from '../tables.ts';
import { aboutRule } from './about-rule.ts';
import { ruleChanged } from './events.ts';

/** It acts on what is missed from now on, never on what was missed before. */
export const switchRuleOn = command({
  name: 'supporting.switch-rule-on',
  says: 'Switch on',
  done: 'The rule is on. It acts on what is missed from now on.',
  http: 'PUT /programs/:program/rules/:rule/activation',
  input: z.object({}),
  output: z.object({ rule: z.uuid() }),
  of: aboutRule,
  may: aProgramManager,
  run: async (ctx, _input, { program, id, rule, switchedOnAt }) => {
    if (switchedOnAt) return { rule: id };
    await ctx.db.update(rules).set({ switchedOnAt: ctx.now }).where(eq(rules.id, id));
    await ctx.emit(ruleChanged, { program, rule: rule.key, on: true });
    return { rule: id };
  },
});
