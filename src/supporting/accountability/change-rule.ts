import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { rules } from '../tables.ts';
import { aboutRule } from './about-rule.ts';
import { ruleChanged } from './events.ts';
import { ruleCount, ruleWhen, type Rule } from './rule.ts';

export const changeRule = command({
  name: 'supporting.change-rule',
  says: 'Change the rule',
  done: 'The rule is changed.',
  http: 'PATCH /programs/:program/rules/:rule',
  input: z.object({ missed: ruleCount, counted: ruleWhen.shape.counted }),
  output: z.object({ rule: z.uuid() }),
  of: aboutRule,
  may: aProgramManager,
  run: async (ctx, { missed, counted }, { program, id, rule, switchedOnAt }) => {
    const changed: Rule = { ...rule, when: { ...rule.when, missed, counted } };
    await ctx.db
      .update(rules)
      .set({ rule: changed, ...(switchedOnAt ? { switchedOnAt: ctx.now } : {}) })
      .where(eq(rules.id, id));
    await ctx.emit(ruleChanged, { program, rule: rule.key, on: switchedOnAt !== null });
    return { rule: id };
  },
});
