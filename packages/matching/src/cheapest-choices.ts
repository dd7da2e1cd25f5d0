/**
 * The few mentors whose choice costs the program least, with what each costs exactly.
 *
 * Idea: the reduced costs of shortlist.ts never exceed the true cost. So choices are tried in their order,
 * each in a warm what-if, until the next one's lower bound is no better than the last one kept: nobody
 * further down can cost less. Usually little more than `length` what-ifs are needed.
 * Invariants: no choice left out costs less than one listed; what the optimum has costs nothing.
 *
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.11; best first as in Land and Doig 1960.
 * Example: bounds 0, 2, 5, true costs 0, 7, 5, two wanted: the third is tried since 5 < 7, and kept.
 */
import { explainPair } from './pair-explanation.ts';
import { objectiveOf } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Resolver } from './resolver.ts';
import { choiceReader } from './shortlist.ts';
import type { Choice } from './shortlist.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface PricedChoice extends Choice {
  /** What the program loses if the mentee chooses so; pairs count only where the objective counts them. */
  cost: Worth;
}

/** `problem` is the one the resolver holds; nothing for a mentee who is not in it or asks for nobody more. */
export function cheapestChoices(resolver: Resolver, problem: Problem, mentee: string, length: number): PricedChoice[] {
  const at = problem.mentees.findIndex(({ id }) => id === mentee);
  const choices = at < 0 ? undefined : choiceReader(problem, resolver.assignment())(at);
  const kept: PricedChoice[] = [];
  for (const choice of choices ?? []) {
    const last = kept[length - 1];
    if (last && compareWorth(choice.costAtLeast, last.cost) >= 0) break;
    const { loss } = explainPair(resolver, mentee, choice.mentor).forcedLoss();
    const cost = objectiveOf(problem) === 'total' ? { ...loss, pairs: 0 } : loss;
    kept.push({ ...choice, cost });
    kept.sort((a, b) => compareWorth(a.cost, b.cost) || b.score - a.score || (a.mentor < b.mentor ? -1 : 1));
    kept.splice(length);
  }
  return kept;
}
