import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { rules } from '../tables.ts';
import { aboutRule } from './about-rule.ts';
import { ruleChanged } from './events.ts';

/** What it did stays done: open cases stay open, and a paused mentor stays paused until they commit again. */
export const switchRuleOff = command({
  name: 'supporting.switch-rule-off',
  says: 'Switch off',
  done: 'The rule is off. What it did stays done.',
  http: 'DELETE /programs/:program/rules/:rule/activation',
  input: z.object({}),
  output: z.object({ rule: z.uuid() }),
  of: aboutRule,
  may: aProgramManager,
  run: async (ctx, _input, { program, id, rule, switchedOnAt }) => {
    if (!switchedOnAt) return { rule: id };
    await ctx.db.update(rules).set({ switchedOnAt: null }).where(eq(rules.id, id));
    await ctx.emit(ruleChanged, { program, rule: rule.key, on: false });
    return { rule: id };
  },
});
