import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { isTicked } from './checked-steps.ts';
import { stepChecked } from '../events.ts';
import { generalInformation, launchStepsOf } from './launch-steps.ts';
import { checkedSteps } from '../tables.ts';

export const checkStep = command({
  name: 'planning.check-step',
  says: 'Tick as done',
  http: 'POST /programs/:program/checked-steps',
  input: z.object({ step: text('The step', 60) }),
  output: z.object({ step: z.string() }),
  may: aProgramManager,
  ready: async (ctx, { program }) =>
    (await generalInformation.done(ctx, program)) ? undefined : 'Complete the general information first; the other steps build on it.',
  run: async (ctx, { program, step }) => {
    const found = launchStepsOf(ctx.app).find((one) => one.key === step);
    if (!found) throw new Invalid({ step: 'The checklist has no such step.' });
    if (!isTicked(found)) throw new Refused('This step is ticked by itself once its work is done.');
    await ctx.db
      .insert(checkedSteps)
      .values({ organizationId: ctx.organizationId, programId: program, step, checkedAt: ctx.now, checkedBy: personIdOf(ctx.actor) })
      .onConflictDoNothing();
    await ctx.emit(stepChecked, { program, step, checked: true });
    return { step };
  },
});
