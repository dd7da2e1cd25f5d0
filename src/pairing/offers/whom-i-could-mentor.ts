import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { asTheProduct } from '../../platform/db/two-names.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair, type Explained } from '../runs/explain-pair.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { offeringStrands } from './offering-strands.ts';

export interface PossibleMentee extends Explained {
  mentee: string;
}

/** Mentees without a partner whom the actor could mentor now, those who fit best first; of what these answered, what speaks for the two. */
export async function whomICouldMentor(ctx: Context, program: string, most: number): Promise<PossibleMentee[]> {
  const found: PossibleMentee[] = [];
  for (const strand of await offeringStrands(ctx, program)) found.push(...(await inStrand(ctx, program, strand, most)));
  return found.toSorted((a, b) => b.score - a.score || (a.mentee < b.mentee ? -1 : 1)).slice(0, most);
}

async function inStrand(ctx: Context, program: string, strand: Strand, most: number): Promise<PossibleMentee[]> {
  const { problem } = await freezeProblem(asTheProduct(ctx), program, strand);
  const j = problem.mentors.findIndex(({ id }) => id === personIdOf(ctx.actor));
  const me = problem.mentors[j];
  if (!me) return [];
  const alone = { ...problem, mentors: [me], pins: [] };
  const { isOpen, score, program: points } = engineProblem(alone);
  const open = alone.mentees.flatMap(({ id }, i) => (isOpen(i, 0) ? [{ id, i, points: score(i, 0) }] : []));
  return open
    .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, i }) => ({ mentee: id, ...explainPair(alone, points, i, 0) }));
}
