/**
 * Re-checks a peer matching against every pair, using nothing of the solver.
 *
 * Idea: weak duality, see peer.ts. Checked: everyone known and paired at most once; scores, total and
 * the alone as stated; groups odd and of different people; values and weights not below 0; every pair
 * covered; the bound equal to twice the worth. Worths compare by pairs, then points.
 * Source: Edmonds 1965, J. Research NBS 69B, 125-130 (theorem (P): the odd set constraints).
 * Example: raise one score after the fact, and that pair is no longer covered.
 */
import { uncoveredPairs } from './peer-cover.ts';
import { nestGroups } from './peer-groups.ts';
import type { PeerGroup } from './peer-groups.ts';
import type { PeerMatching, PeerProblem } from './peer-problem.ts';
import { FORBIDDEN } from './problem.ts';
import { addWorth, compareWorth, inWords } from './worth.ts';
import type { Worth } from './worth.ts';

const NOTHING: Worth = { pairs: 0, points: 0 };

/** Sentences naming what does not fit; none when the matching is proved optimal. */
export function certifyPeers(problem: PeerProblem, matching: PeerMatching): string[] {
  const steps = certifyPeerSteps(problem, matching);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `certifyPeers` in steps, for callers that share a thread; yields the fraction done. */
export function* certifyPeerSteps(problem: PeerProblem, matching: PeerMatching): Generator<number, string[]> {
  const violations = checkPairs(problem, matching);
  const values = readValues(problem, matching, violations);
  const groups = readGroups(problem, matching, violations);
  if (violations.length > 0) return violations;
  yield* checkCover(problem, values, groups, violations);
  const bound: Worth = { ...NOTHING };
  for (const value of values) addWorth(bound, value, 1);
  for (const { members, weight } of groups) addWorth(bound, weight, (members.length - 1) / 2);
  const pairWorth = matching.objective === 'total' ? 0 : 1;
  const reached: Worth = { pairs: 2 * pairWorth * matching.matched, points: 2 * matching.total };
  if (compareWorth(bound, reached) !== 0)
    violations.push(`Twice the matching is worth ${inWords(reached)}, the bound is ${inWords(bound)}: it is not proved optimal.`);
  return violations;
}

function checkPairs({ people, score, objective = 'most-matched-then-total' }: PeerProblem, matching: PeerMatching): string[] {
  const violations: string[] = [];
  const position = new Map(people.map(({ id }, at) => [id, at]));
  const paired = new Set<string>();
  if (matching.objective !== objective) violations.push(`The matching is about "${matching.objective}", the problem about "${objective}".`);
  for (const { people: pair, score: stated } of matching.pairs) {
    const [a, b] = [position.get(pair[0]), position.get(pair[1])];
    const name = `"${pair[0]}" with "${pair[1]}"`;
    if (a === undefined || b === undefined || a === b) {
      violations.push(`${name}: one of them is not in the problem.`);
      continue;
    }
    const actual = score(Math.min(a, b), Math.max(a, b)) ?? FORBIDDEN;
    if (actual === FORBIDDEN) violations.push(`${name} is a forbidden pair.`);
    else if (actual !== stated) violations.push(`${name} is worth ${actual}, not ${stated}.`);
    for (const id of pair) {
      if (paired.has(id)) violations.push(`"${id}" is in two pairs.`);
      paired.add(id);
    }
  }
  const alone = new Set(matching.alone);
  for (const { id } of people) if (paired.has(id) === alone.has(id)) violations.push(`"${id}" is wrongly listed as alone or not.`);
  const total = matching.pairs.reduce((sum, pair) => sum + pair.score, 0);
  if (total !== matching.total) violations.push(`The pairs add up to ${total} points, not ${matching.total}.`);
  if (matching.matched !== matching.pairs.length) violations.push(`There are ${matching.pairs.length} pairs, not ${matching.matched}.`);
  return violations;
}

const isDual = (worth: Worth): boolean =>
  Number.isSafeInteger(worth.pairs) && Number.isSafeInteger(worth.points) && compareWorth(worth, NOTHING) >= 0;

function readValues({ people }: PeerProblem, { certificate }: PeerMatching, violations: string[]): Worth[] {
  const stated = new Map(certificate.values.map(({ person, value }) => [person, value]));
  return people.map(({ id }) => {
    const value = stated.get(id);
    if (value && isDual(value)) return value;
    violations.push(`The certificate has no value from 0 for "${id}".`);
    return NOTHING;
  });
}

function readGroups({ people }: PeerProblem, { certificate }: PeerMatching, violations: string[]): PeerGroup[] {
  const position = new Map(people.map(({ id }, at) => [id, at]));
  return certificate.groups.map(({ people: ids, weight }) => {
    const members = [...new Set(ids)].flatMap((id) => (position.has(id) ? [position.get(id)!] : []));
    if (members.length !== ids.length || members.length % 2 === 0 || !isDual(weight))
      violations.push(`A group of the certificate (${ids.join(', ')}) is not odd, or not of people here, or weighs less than 0.`);
    return { members, weight, within: [], others: [] };
  });
}

/** Adds a sentence for every pair worth more than its two values and the groups that hold both. */
function* checkCover(
  problem: PeerProblem,
  values: readonly Worth[],
  groups: readonly PeerGroup[],
  violations: string[],
): Generator<number, void> {
  const { people } = problem;
  const innermost = nestGroups(groups, people.length);
  if (!innermost) return void violations.push('Two groups of the certificate overlap.');
  const uncovered = yield* uncoveredPairs(problem, values, groups, innermost);
  if (!uncovered) return void violations.push('The numbers of the certificate are too large to be compared exactly.');
  for (const [a, b] of uncovered) violations.push(`"${people[a]!.id}" with "${people[b]!.id}" is worth more than their values cover.`);
}
