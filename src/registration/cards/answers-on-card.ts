import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Answers } from '../answers.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { cardQuestions, withCard } from './card.rules.ts';
import { cardOf } from './card-of.ts';

/** What somebody who begins to register has said on their card already, so that they are not asked twice. */
export async function answersOnCard(ctx: Context, program: string, roles: { isMentor: boolean; isMentee: boolean }): Promise<Answers> {
  const card = await cardOf(ctx, program, personIdOf(ctx.actor) as string);
  if (!card) return {};
  const { questions } = await questionnaireOf(ctx, program);
  return withCard({}, card, cardQuestions(questions), roles);
}
