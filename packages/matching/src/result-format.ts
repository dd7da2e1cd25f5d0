/**
 * A result to keep: the problem and its assignment in one JSON file that anyone can check years later.
 *
 *   format      'pairwell-result-1'
 *   problem     objective  'most-matched-then-total' or 'total'
 *               mentees    id, and demand where it is not 1
 *               mentors    id and capacity
 *               scores     a row per mentee with a whole number per mentor, null where they must not meet
 *               criteria   in place of scores: the criteria and rules; mentees and mentors then carry
 *                          answers (and excluded ids), and every pair is priced anew when checked
 *               pins, exclusions   pairs of ids; absent when there are none
 *   assignment  what solveAssignment returned, certificate included
 *
 * Example: { "format": "pairwell-result-1",
 *            "problem": { "objective": "total", "mentees": [{ "id": "Ana" }],
 *                         "mentors": [{ "id": "Mo", "capacity": 1 }], "scores": [[9]] },
 *            "assignment": { "objective": "total", "pairs": [{ "mentee": "Ana", "mentor": "Mo", … }], … } }
 * `npx pairwell-certify result.json` reads it, prints one sentence and ends with 0 (proved), 1 (not
 * proved) or 2 (cannot be read). write-result.ts writes it, read-result.ts reads it.
 */
import type { Assignment } from './assignment.ts';
import type { Criteria, Person } from './criteria.ts';
import type { Objective, PairOfIds } from './problem.ts';

export const RESULT_FORMAT = 'pairwell-result-1';

type Answers = Partial<Pick<Person, 'answers' | 'excluded'>>;

export interface ResultFile {
  format: typeof RESULT_FORMAT;
  problem: {
    objective: Objective;
    mentees: readonly ({ id: string; demand?: number } & Answers)[];
    mentors: readonly ({ id: string; capacity: number } & Answers)[];
    scores?: readonly (readonly (number | null)[])[];
    criteria?: Criteria;
    pins?: readonly PairOfIds[];
    exclusions?: readonly PairOfIds[];
  };
  assignment: Assignment;
}
