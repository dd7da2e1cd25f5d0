import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { strengths } from '../criteria/criteria-set.ts';
import { choosable, isOpened } from '../criteria/opened-criteria.rules.ts';
import { chosenStrengthsOf } from './chosen-strengths-of.ts';

/** The criteria whose weight the program leaves to its mentees, and what the actor chose. Nobody else's. */
export const showMyStrengths = query({
  name: 'pairing.show-my-strengths',
  says: 'Show what counts for me',
  http: 'GET /programs/:program/my-strengths',
  input: z.object({}),
  output: z.object({
    program: z.string(),
    criteria: z.array(z.object({ key: z.string(), name: z.string(), usual: z.enum(strengths), chosen: z.enum(choosable).nullable() })),
  }),
  may: aRegisteredPerson,
  run: async (ctx, { program }) => {
    const mine = (await chosenStrengthsOf(ctx, program)).get(personIdOf(ctx.actor) ?? '') ?? {};
    const { set } = await criteriaOf(ctx, program);
    return {
      program: (await programOf(ctx, program)).name,
      criteria: set.criteria.filter(isOpened).map(({ key, name, strength }) => ({ key, name, usual: strength, chosen: mine[key] ?? null })),
    };
  },
});
