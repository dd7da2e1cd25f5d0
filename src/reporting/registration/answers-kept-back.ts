import { aProgramManager } from '../../people/access.ts';
import type { Context } from '../../platform/context.ts';
import { isNarrowed } from '../narrowing.ts';
import type { Scope } from '../scope.ts';
import { fewestAnswers, isEnough } from '../shape/rates.rules.ts';
import { reportingWords } from '../words.ts';

/**
 * Who does not run the program sees answers from five on and for the whole program only: filters would let one person's
 * be worked out. @returns why so many answers are kept back from the actor, or undefined where they are shown
 */
export async function answersKeptBack(ctx: Context, scope: Scope): Promise<(answered: number) => string | undefined> {
  if ((await aProgramManager.judge(ctx, { program: scope.program })) === 'yes') return () => undefined;
  if (isNarrowed(scope)) return () => ctx.say(reportingWords, 'registration.whole');
  return (answered) => (isEnough(answered) ? undefined : ctx.say(reportingWords, 'registration.few', { fewest: fewestAnswers }));
}
