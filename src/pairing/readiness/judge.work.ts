import { z } from 'zod';
import { textRankerOf } from '../../people/skills/reading/text-ranker-of.ts';
import { work, type Desk } from '../../platform/work.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { answerable } from '../criteria/scales.rules.ts';
import { askLaboratory } from '../laboratory/ask-laboratory.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { strandNamed } from '../strands/strands-of.ts';
import { judgeReadiness } from './judge-readiness.rules.ts';
import type { Readiness } from './readiness.ts';

/** How many mentees are judged before others get their turn. */
const breathesEvery = 50;

export const judge = work({
  name: 'pairing.judge-readiness',
  says: 'Sees whether everyone can be matched',
  input: z.object({ program: z.uuid(), structure: z.string().optional() }),
  run: async (desk, { program, structure }): Promise<Readiness & Record<string, unknown>> => {
    const { frozen, notAsked } = await desk.transaction(async (ctx) => {
      const strand = await strandNamed(ctx, program, structure);
      const { set } = await criteriaOf(ctx, program, strand.shape.structure);
      const ranksTexts = (await textRankerOf(ctx)) !== undefined;
      const counted = new Set(answerable(set, await questionsAsked(ctx, program), ranksTexts).criteria.map(({ key }) => key));
      const { problem } = await freezeProblem(ctx, program, strand);
      return {
        frozen: problem,
        notAsked: set.criteria.filter(({ key, strength }) => strength !== 'ignored' && !counted.has(key)).map(({ name }) => name),
      };
    });
    const steps = judgeReadiness(frozen, engineProblem(frozen));
    for (let count = 1; ; count++) {
      const step = steps.next();
      if (step.done) return { ...step.value, notAsked, weighing: await weighed(desk, frozen) };
      if (count % breathesEvery !== 0) continue;
      desk.signal.throwIfAborted();
      await desk.progress(step.value);
    }
  },
});

async function weighed({ workId }: Desk, problem: FrozenProblem): Promise<Readiness['weighing']> {
  // What rules and missing mentors cost is weighed in pairs of a mentor and a mentee.
  if (problem.division.by !== 'in pairs' || problem.mentees.length === 0 || problem.mentors.length === 0) return undefined;
  return askLaboratory({ ask: 'weigh', base: `readiness ${workId}`, changes: [] }, async () => JSON.stringify({ problem }));
}
