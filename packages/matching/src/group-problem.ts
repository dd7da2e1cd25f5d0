/**
 * Groups with a least and a most: what is asked, what is answered, and what makes no sense.
 * Example: a group of capacity 3 and atLeast 2 runs with 2 or 3 mentees.
 */
import { CapacityError } from './errors.ts';
import { wholeNumber } from './market.ts';
import { demandOf } from './problem.ts';
import type { Mentor, Problem } from './problem.ts';
import type { Worth } from './worth.ts';

export interface Group extends Mentor {
  /** How many mentees the group needs to run; 0 when absent. */
  atLeast?: number;
}

export type GroupProblem = Omit<Problem, 'mentors' | 'objective' | 'fillRow'> & { mentors: readonly Group[] };

export interface GroupPlan {
  /** Pairs by mentee id. */
  pairs: { mentee: string; mentor: string; score: number }[];
  unmatched: string[];
  matched: number;
  total: number;
  /** Groups that do not run, by id; only when they may close. */
  closed: string[];
  /** Groups that run with fewer than they need, because no choice fills them. */
  short: { mentor: string; missing: number }[];
  /** How much more the best plan might be worth; nothing when this is the best. */
  gap: Worth;
}

/** @throws CapacityError */
export function checkGroups({ mentees, mentors }: GroupProblem): void {
  for (const mentee of mentees)
    if (demandOf(mentee) > 1)
      throw new CapacityError(`"${mentee.id}" asks for ${demandOf(mentee)} groups; a group problem gives one each.`, {
        person: mentee.id,
        field: 'demand',
      });
  for (const { id, capacity, atLeast = 0 } of mentors) {
    wholeNumber(capacity, id, 'capacity');
    if (!Number.isInteger(atLeast) || atLeast < 0 || atLeast > capacity)
      throw new CapacityError(
        `The group of "${id}" needs at least ${atLeast}; it must be a whole number from 0 to its ${capacity} places.`,
        {
          person: id,
          field: 'atLeast',
        },
      );
  }
}
