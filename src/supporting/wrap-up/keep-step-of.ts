import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { keepNextStep, nextStepFields } from '../next-steps/next-step.ts';
import type { AboutSession } from '../session-kit/about-session.ts';
import type { WrapUpInput } from './wrap-up-input.ts';

const wholeStep = z.object(nextStepFields);

/** The step that was agreed, if any. Whose it is comes filled in, so it alone does not make a step. @throws Invalid for half a step */
export async function keepStepOf(ctx: Context, session: AboutSession, step: WrapUpInput['nextStep']): Promise<void> {
  if (!step.action && !step.dueOn && !step.successIndicator) return;
  const read = wholeStep.safeParse(step);
  if (!read.success)
    throw new Invalid(Object.fromEntries(read.error.issues.map((issue) => [`nextStep.${String(issue.path[0])}`, issue.message])));
  await keepNextStep(ctx, session.pair, read.data, session.id);
}
