/**
 * What would help most: which rule to relax, which mentor to recruit, and what a change moves.
 *
 * Idea: nothing is estimated. A rule is left out and the problem solved again; a mentor who does not
 * exist yet joins in a warm what-if and leaves again. The difference is what it buys, exactly.
 * Example: without the rule "other unit" two more people are matched: that rule costs 2 pairs.
 */
import { mentorOf, solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import type { Criteria, Person } from './criteria.ts';
import type { Delta } from './market-as-it-stands.ts';
import type { Problem } from './problem.ts';
import type { Resolver } from './resolver.ts';
import { compileScore } from './score.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface RuleCost {
  rule: string;
  /** What leaving this one rule out would gain: pairs, then points. */
  gain: Worth;
  /** Mentees matched only without the rule. */
  newlyMatched: string[];
}

/**
 * What relaxing each rule alone buys, the most first. Solves the problem once per rule and once more.
 * `mentees` and `mentors` are the answers of the problem's people, in the problem's order.
 */
export async function whatRelaxingBuys(
  problem: Omit<Problem, 'score' | 'fillRow'>,
  criteria: Criteria,
  mentees: readonly Person[],
  mentors: readonly Person[],
  { signal, onProgress }: SolveOptions = {},
): Promise<RuleCost[]> {
  const rules = criteria.rules ?? [];
  const solve = (kept: Criteria) => {
    const { score, fillRow } = compileScore(kept, mentees, mentors);
    return solveAssignment({ ...problem, score, fillRow }, { signal });
  };
  const base = await solve(criteria);
  const costs: RuleCost[] = [];
  for (const [at, { id: rule }] of rules.entries()) {
    const relaxed = await solve({ ...criteria, rules: rules.filter(({ id }) => id !== rule) });
    costs.push({
      rule,
      gain: { pairs: relaxed.matched - base.matched, points: relaxed.total - base.total },
      newlyMatched: base.unmatched.filter((mentee) => !relaxed.unmatched.includes(mentee)),
    });
    onProgress?.((at + 1) / rules.length);
  }
  return costs.sort((a, b) => compareWorth(b.gain, a.gain) || (a.rule < b.rule ? -1 : 1));
}

export interface Recruit {
  /** Somebody who might be recruited; the id must not be a mentor's. */
  person: Person;
  /** Places. */
  capacity: number;
}

export interface RecruitAdvice {
  profile: string;
  gain: Worth;
  moved: Delta['moved'];
}

/** What each hypothetical mentor would bring if only that one joined, the most first. */
export function recruitmentAdvice(
  resolver: Resolver,
  criteria: Criteria,
  mentees: readonly Person[],
  recruits: readonly Recruit[],
): RecruitAdvice[] {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const program = compileScore(
    criteria,
    mentees,
    recruits.map(({ person }) => person),
  );
  const advice = recruits.map(({ person: { id }, capacity }, j): RecruitAdvice => {
    const score = (mentee: string) => {
      const i = menteeAt.get(mentee);
      return i === undefined ? null : program.score(i, j);
    };
    const { matchedChange, totalChange, moved } = resolver.whatIf((trial) => trial.join({ mentor: { id, capacity }, score }));
    return { profile: id, gain: { pairs: matchedChange, points: totalChange }, moved };
  });
  return advice.sort((a, b) => compareWorth(b.gain, a.gain) || (a.profile < b.profile ? -1 : 1));
}

/** What changed from one assignment to another, for example after other weights: who moved, by id. */
export function compareAssignments(before: Assignment, after: Assignment): Delta {
  const from = mentorOf(before);
  const to = mentorOf(after);
  const mentees = [...new Set([...from.keys(), ...to.keys()])].sort();
  const moved = mentees.flatMap((mentee) => {
    const [left, joined] = [(from.get(mentee) ?? []).toSorted(), (to.get(mentee) ?? []).toSorted()];
    const same = left.length === joined.length && left.every((mentor, at) => mentor === joined[at]);
    return same ? [] : [{ mentee, from: left, to: joined }];
  });
  return { totalChange: after.total - before.total, matchedChange: after.matched - before.matched, moved };
}
