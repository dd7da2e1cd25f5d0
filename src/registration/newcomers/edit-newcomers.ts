import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { number, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { newcomerRules, planStep } from './newcomer-rules.ts';
import { keepRules } from './rules-of.ts';

const lines = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => {
          const [, days, says] = /^(\d{1,3})\s*[:.)-]\s*(.*)$/.exec(line) ?? [];
          return { afterDays: Number(days), says: says ?? '' };
        })
    : value;

const day = (label: string) => number(label, { least: 0, most: 90, whole: true });

export const editNewcomers = command({
  name: 'registration.edit-newcomers',
  says: 'Save how new hires are taken in',
  done: 'This is saved. It counts from the next day on.',
  http: 'PUT /programs/:program/newcomers',
  input: z.object({
    enrol: ticked,
    daysBefore: day('The days before the first day'),
    tellDaysBefore: day('The days before the first day on which they are told'),
    matchAtOnce: ticked,
    /** One a line, such as '30: knows whom to ask'. */
    plan: z.preprocess(
      lines,
      z
        .array(planStep, { error: 'Write each step as 30: and what they shall have reached by then.' })
        .max(12, 'A plan has at most twelve steps.'),
    ),
  }),
  output: newcomerRules,
  may: aProgramManager,
  run: async (ctx, { program, ...given }) => {
    if (new Set(given.plan.map(({ afterDays }) => afterDays)).size < given.plan.length)
      throw new Invalid({ plan: 'Two steps of the plan are due on the same day. Make one of them.' });
    const rules = newcomerRules.safeParse({ ...given, plan: given.plan.toSorted((a, b) => a.afterDays - b.afterDays) });
    if (!rules.success)
      throw new Invalid(Object.fromEntries(rules.error.issues.map(({ path, message }) => [String(path[0] ?? 'form'), message])));
    await keepRules(ctx, program, rules.data);
    return rules.data;
  },
});
