import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { anInvitedPerson } from '../access.ts';
import { myRegistration } from '../answering/my-registration.ts';
import { cardWritten } from '../events.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { keepAnswers } from '../keep-answers.ts';
import { cards } from '../tables.ts';
import { registrationWords } from '../words.ts';
import { cardQuestions, spelled, withCard, type Card } from './card.rules.ts';

const most = 5;
const several = z.array(text('A word on the card', 60)).max(most, `At most ${most} on a side, so that the room can read it.`).default([]);

/** Two taps at a kickoff. What it says goes into the answers of whoever is registered, or comes to register. */
export const writeCard = command({
  name: 'registration.write-card',
  says: 'Put it up',
  done: 'Your card is up.',
  http: 'PUT /programs/:program/card',
  input: z.object({
    teaches: several,
    learns: several,
    /** In one's own words, besides those that are offered. */
    alsoTeaches: maybe(text('What you can teach', 60)),
    alsoLearns: maybe(text('What you want to learn', 60)),
  }),
  output: z.object({ teaches: z.array(z.string()), learns: z.array(z.string()) }),
  may: anInvitedPerson,
  run: async (ctx, { program, teaches, learns, alsoTeaches, alsoLearns }) => {
    const { questions } = await questionnaireOf(ctx, program);
    const asked = cardQuestions(questions);
    const card: Card = {
      teaches: spelled([...teaches, ...(alsoTeaches ? [alsoTeaches] : [])], asked.teaches),
      learns: spelled([...learns, ...(alsoLearns ? [alsoLearns] : [])], asked.learns),
    };
    if (card.teaches.length + card.learns.length === 0) throw new Invalid({ teaches: ctx.say(registrationWords, 'cards.empty') });
    const person = personIdOf(ctx.actor) as string;
    await ctx.db
      .insert(cards)
      .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId: program, personId: person, ...card, writtenAt: ctx.now })
      .onConflictDoUpdate({ target: [cards.programId, cards.personId], set: { ...card, writtenAt: ctx.now } });
    await intoAnswers(ctx, program, card);
    await ctx.emit(cardWritten, { program, person });
    return card;
  },
});

async function intoAnswers(ctx: Context, program: string, card: Card): Promise<void> {
  const registration = await myRegistration(ctx, program);
  if (!registration || registration.withdrawnAt) return;
  const { questions } = await questionnaireOf(ctx, program);
  const answers = withCard(registration.answers, card, cardQuestions(questions), registration);
  await keepAnswers(ctx, { program, person: registration.personId }, answers);
}
