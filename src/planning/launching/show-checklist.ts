import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { checkedStepsOf, isTicked } from './checked-steps.ts';
import { stepOf } from '../../platform/words/declared-words.ts';
import { launchStepsOf } from './launch-steps.ts';

const step = z.object({
  key: z.string(),
  place: z.number().int(),
  says: z.string(),
  path: z.string(),
  done: z.boolean(),
  /** Waits for the general information. */
  locked: z.boolean(),
  /** Judged by a person rather than by the data. */
  ticked: z.boolean(),
  tickedAt: z.date().nullable(),
});

export const showChecklist = query({
  name: 'planning.show-checklist',
  says: 'Show the steps left to the launch',
  http: 'GET /programs/:program/launch-checklist',
  input: z.object({
    /** Leaves the steps out once the first pairs are published: the launch is over then. */
    unlessLaunched: z.stringbool().optional(),
  }),
  output: z.object({
    launched: z.boolean(),
    steps: z.array(step),
    /** Of the thirteen after the general information. */
    stepsLeft: z.number().int(),
    /** Key of the step to take next; null where none is left. */
    next: z.string().nullable(),
  }),
  may: aReaderOfReports,
  run: async (ctx, { program, unlessLaunched }) => {
    const all = launchStepsOf(ctx.app);
    const last = all.at(-1)!;
    const launched = await last.done(ctx, program);
    if (unlessLaunched && launched) return { launched: true, steps: [], stepsLeft: 0, next: null };
    const ticks = await checkedStepsOf(ctx, program);
    const judged = [];
    for (const one of all) judged.push({ one, done: one === last ? launched : await one.done(ctx, program) });
    const open = judged[0]?.done ?? false;
    const steps = judged.map(({ one, done }) => ({
      key: one.key,
      place: one.place,
      says: stepOf(ctx, one),
      path: one.path(program),
      done,
      locked: !open && one.place > 1,
      ticked: isTicked(one),
      tickedAt: ticks.get(one.key) ?? null,
    }));
    const left = steps.filter((one) => !one.done);
    return { launched, steps, stepsLeft: left.filter((one) => one.place > 1).length, next: left[0]?.key ?? null };
  },
});
