import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { stepChecked } from '../events.ts';
import { checkedSteps } from '../tables.ts';

export const uncheckStep = command({
  name: 'planning.uncheck-step',
  says: 'Take back the tick',
  http: 'DELETE /programs/:program/checked-steps',
  input: z.object({ step: text('The step', 60) }),
  output: z.object({ step: z.string() }),
  may: aProgramManager,
  run: async (ctx, { program, step }) => {
    const gone = await ctx.db
      .delete(checkedSteps)
      .where(and(eq(checkedSteps.programId, program), eq(checkedSteps.step, step)))
      .returning({ step: checkedSteps.step });
    if (gone.length > 0) await ctx.emit(stepChecked, { program, step, checked: false });
    return { step };
  },
});
