import { textRankerOf } from '../../people/skills/reading/text-ranker-of.ts';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { criteriaSet, type CriteriaSet } from '../criteria/criteria-set.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { answerable } from '../criteria/scales.rules.ts';
import { writeCriteria } from '../criteria/write-criteria.ts';
import { lockForRun, startRun } from '../runs/begin-run.ts';
import { pairStrandOf } from '../strands/strands-of.ts';
import { scenarios } from '../tables.ts';
import { pairingWords } from '../words.ts';
import { askLaboratory } from './ask-laboratory.ts';
import { baseText } from './base-text.ts';
import { criteriaInScenario } from './criteria-in-scenario.ts';
import { decideAsTried } from './decide-as-tried.ts';
import { scenarioProposed } from './events.ts';
import { withChange } from './settle-changes.rules.ts';

export const proposeScenario = command({
  name: 'pairing.propose-scenario',
  says: 'Make this the proposal',
  done: 'The scenario is being made the proposal, with its proof. Nobody else sees a pair before you publish it.',
  http: 'POST /programs/:program/scenarios/:scenario/runs',
  input: z.object({}),
  output: z.object({ run: z.uuid(), work: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, scenario: id }) => {
    const strand = await pairStrandOf(ctx, program);
    if (!strand) throw new Refused(ctx.say(pairingWords, 'groups.only_pairs'));
    await lockForRun(ctx, program, strand);
    const { scenario, before } = await criteriaInScenario(ctx, program, id);
    const { base, changes, name } = scenario;
    const { frozen, assignment, raised } = await askLaboratory({ ask: 'solution', base, changes }, () => baseText(ctx, base));
    await expectOffered(ctx, raised);
    const live = await criteriaOf(ctx, program, strand.shape.structure);
    const ranksTexts = (await textRankerOf(ctx)) !== undefined;
    if (!isSame(answerable(live.set, await questionsAsked(ctx, program), ranksTexts), before))
      throw new Refused('The criteria or the questionnaire were changed since. Take the people of today first, and look again.');
    const set = changes.reduce(withChange, live.set);
    const version = isSame(set, live.set) ? live.version : await writeCriteria(ctx, program, set);
    await decideAsTried(ctx, program, changes, name);
    const begun = await startRun(ctx, program, strand, version, { problem: frozen, assignment });
    await ctx.db.update(scenarios).set({ runId: begun.run }).where(eq(scenarios.id, id));
    await ctx.emit(scenarioProposed, { program, scenario: id, run: begun.run });
    return begun;
  },
});

/** Read by the schema first, which puts every field in one order. */
const isSame = (one: CriteriaSet, other: CriteriaSet) =>
  JSON.stringify(criteriaSet.parse(one)) === JSON.stringify(criteriaSet.parse(other));

/** How many mentees somebody takes is theirs to say: a scenario may try more, a proposal may not. */
async function expectOffered(ctx: Context, raised: readonly string[]): Promise<void> {
  if (raised.length === 0) return;
  const names = [...(await personNames(ctx, raised)).values()].map((one) => one.name);
  throw new Refused(
    `This scenario gives ${names.join(', ')} more places than they offered. Ask them to change their registration, or take that change out.`,
  );
}
