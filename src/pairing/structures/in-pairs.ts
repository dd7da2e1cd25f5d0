/** One mentor and one mentee a match: the assignment, certified by its prices. */
import { certify, MatchingError, type Assignment } from '@pairwell/matching';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { solveFrozen } from '../runs/solve-frozen.ts';
import { storedAssignment } from '../runs/stored-assignment.ts';
import { everybodyAlone } from '../runs/why-alone.rules.ts';
import type { Division } from './division.ts';

export const inPairs: Division<Assignment> = {
  proof: storedAssignment,
  async solve(frozen, options) {
    const { frozen: narrowed, assignment } = await solveFrozen(frozen, options);
    return { frozen: narrowed, proof: assignment };
  },
  parts: (_frozen, { pairs }) => pairs.map((pair) => ({ mentors: [pair.mentor], mentees: [pair.mentee], pairs: [pair] })),
  totals: (_frozen, { matched, unmatched, total }) => ({ pairs: matched, unmatched: unmatched.length, points: total }),
  alone: everybodyAlone,
  violations: async (frozen, assignment) => whatIsWrong(() => certify(engineProblem(frozen).problem, assignment)),
};

/** The engine refuses some broken results with an error: that is a finding too. */
export function whatIsWrong(check: () => { ok: true } | { ok: false; violations: string[] } | string[]): string[] {
  try {
    const verdict = check();
    if (Array.isArray(verdict)) return verdict;
    return verdict.ok ? [] : verdict.violations;
  } catch (problem) {
    if (!(problem instanceof MatchingError)) throw problem;
    return [problem.message];
  }
}
