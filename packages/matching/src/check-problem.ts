/**
 * Whether a problem makes sense, before anything is solved.
 *
 * Checked, each with a typed error that names the person and the field: both sides have people; ids are
 * different; demands and places are whole numbers from 0; the score matrix has the right size; pins and
 * exclusions name people of the problem; pins keep to rules, exclusions, demand and places.
 * Solvers check the same, but take a side without people for what it is: everybody else stays alone.
 * Example: no mentors at all is refused with 'There are no mentors; bring in at least one.'
 */
import { EmptySideError } from './errors.ts';
import { layOut } from './market.ts';
import type { Problem } from './problem.ts';

/** @throws EmptySideError, DuplicateIdError, CapacityError, ScoreError, UnknownPersonError, ConflictingPinError */
export function checkProblem(problem: Problem): void {
  for (const side of ['mentees', 'mentors'] as const)
    if (problem[side].length === 0) throw new EmptySideError(`There are no ${side}; bring in at least one.`, { field: side });
  layOut(problem);
}
