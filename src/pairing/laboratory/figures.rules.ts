/** What an assignment comes to, in the numbers that scenarios are compared by. */
import { compareAssignments, type Assignment, type Delta } from '@pairwell/matching';
import type { EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { fitFacts } from '../runs/run-summary.ts';
import { listedPeople, type Figures, type Outcome } from './outcome.ts';

/** Points that each mentee's answers make attainable, by position. */
export function attainablePoints(frozen: FrozenProblem, { program }: EngineProblem): Map<string, number> {
  return new Map(frozen.mentees.map(({ id }, i) => [id, program.attainable(i)]));
}

export function figuresOf(frozen: FrozenProblem, attainable: ReadonlyMap<string, number>, assignment: Assignment): Figures {
  const fits = assignment.pairs.map(({ mentee, score }) => {
    const of = attainable.get(mentee) ?? 0;
    return of === 0 ? 0 : Math.round((100 * score) / of);
  });
  return {
    mentees: frozen.mentees.length,
    mentors: frozen.mentors.length,
    places: frozen.mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    pairs: assignment.matched,
    unmatched: assignment.unmatched.length,
    points: assignment.total,
    leastFit: fits.length === 0 ? null : fits.reduce((least, fit) => Math.min(least, fit)),
    ...fitFacts(fits),
  };
}

const cut = ({ moved }: Delta) => ({ count: moved.length, first: moved.slice(0, listedPeople) });

/** @param start with nothing changed @param before as it was before the newest change */
export function comparedWith(start: Assignment, before: Assignment, now: Assignment): Omit<Outcome, keyof Figures | 'leftOut'> {
  const step = compareAssignments(before, now);
  const alone = new Set(now.unmatched);
  const wasAlone = new Set(start.unmatched);
  return {
    moved: cut(compareAssignments(start, now)),
    alone: now.unmatched.slice(0, listedPeople),
    newlyMatched: start.unmatched.filter((id) => !alone.has(id)).length,
    newlyAlone: now.unmatched.filter((id) => !wasAlone.has(id)).length,
    lastStep: { pairs: step.matchedChange, points: step.totalChange, moved: cut(step) },
  };
}
