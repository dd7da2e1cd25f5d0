import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { number, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { canBeRequired } from '../criteria/can-be-required.rules.ts';
import { laboratoryWords } from './words.ts';
import { criteriaInScenario } from './criteria-in-scenario.ts';
import { changeScenario } from './change-scenario.ts';
import { outcome } from './outcome.ts';
import { whyNotMine } from './scenario-of.ts';
import { strengthOf } from './strength-of.rules.ts';

export const setScenarioWeights = command({
  name: 'pairing.set-scenario-weights',
  says: 'Try these weights',
  http: 'PUT /programs/:program/scenarios/:scenario/weights',
  input: z.object({
    weights: z
      .array(
        z.object({
          criterion: z.string().max(60),
          /** 0: not counted. */
          points: number('The points', { least: 0, most: 100, whole: true }),
          /** A pair that does not meet it is not made. */
          required: ticked.optional(),
        }),
      )
      .max(30, 'A program has at most thirty criteria.')
      .default([]),
  }),
  output: outcome,
  may: aProgramManager,
  ready: whyNotMine,
  run: async (ctx, { program, scenario, weights }) => {
    const { set } = await criteriaInScenario(ctx, program, scenario);
    const wrong = weights.findIndex(
      ({ criterion, required }) => required && !set.criteria.every((one) => one.key !== criterion || canBeRequired(one)),
    );
    if (wrong >= 0) throw new Invalid({ [`weights.${wrong}.required`]: ctx.say(laboratoryWords, 'not_required') });
    const changes = weights.flatMap(({ criterion, ...wanted }) => {
      const now = set.criteria.find(({ key }) => key === criterion);
      const change = now && strengthOf(now, wanted);
      return change ? [{ what: 'strength' as const, criterion, ...change }] : [];
    });
    return changeScenario(ctx, { program, scenario }, (made) => [...made, ...changes]);
  },
});
