import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, text } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { personIdOf } from '../../platform/actor.ts';
import { whyOnlyPairs } from '../structures/why-only-pairs.ts';
import { scenarios } from '../tables.ts';
import { freezeBase } from './freeze-base.ts';
import { scenarioOf } from './scenario-of.ts';

export const createScenario = command({
  name: 'pairing.create-scenario',
  says: 'Begin a scenario',
  http: 'POST /programs/:program/scenarios',
  input: z.object({
    name: text('The name', 80),
    /** Another scenario to go on from: the same people, the same changes. */
    from: maybe(z.uuid({ error: 'This scenario is not known.' })),
  }),
  output: z.object({ scenario: z.uuid() }),
  may: aProgramManager,
  ready: (ctx, { program }) => whyOnlyPairs(ctx, program),
  run: async (ctx, { program, name, from }) => {
    const madeBy = personIdOf(ctx.actor);
    if (!madeBy) throw new Refused('A scenario belongs to a person. Sign in to begin one.');
    const earlier = from ? await scenarioOf(ctx, program, from) : undefined;
    const { base, outcome } = earlier ?? (await freezeBase(ctx, program, []));
    const id = ctx.newId();
    await ctx.db.insert(scenarios).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      baseId: base,
      name,
      changes: earlier?.changes ?? [],
      outcome,
      madeBy,
      madeAt: ctx.now,
      changedAt: ctx.now,
    });
    return { scenario: id };
  },
});
