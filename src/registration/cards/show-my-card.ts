import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { cardQuestions } from './card.rules.ts';
import { cardOf } from './card-of.ts';

const words = z.array(z.string());

export const showMyCard = query({
  name: 'registration.show-my-card',
  says: 'Show your card, and what it can say',
  http: 'GET /programs/:program/card',
  input: z.object({}),
  output: z.object({
    program: z.string(),
    teaches: words,
    learns: words,
    /** What the program's questionnaire offers for either side. */
    offered: z.object({ teaches: words, learns: words }),
    writtenAt: z.date().nullable(),
  }),
  may: anInvitedPerson,
  run: async (ctx, { program }) => {
    const { name } = await programOf(ctx, program);
    const asked = cardQuestions((await questionnaireOf(ctx, program)).questions);
    const card = await cardOf(ctx, program, personIdOf(ctx.actor) as string);
    return {
      program: name,
      teaches: card?.teaches ?? [],
      learns: card?.learns ?? [],
      offered: { teaches: asked.teaches?.options ?? [], learns: asked.learns?.options ?? [] },
      writtenAt: card?.writtenAt ?? null,
    };
  },
});
