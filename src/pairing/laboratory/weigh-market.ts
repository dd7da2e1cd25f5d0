/** What rules, fairness and missing mentors cost: every answer is a problem solved, none is an estimate. */
import { compileScore, recruitmentAdvice, solveFairest, whatRelaxingBuys, type Resolver } from '@pairwell/matching';
import { supplyOf } from '../readiness/supply.rules.ts';
import type { EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { labelOf } from '../runs/named-criteria.rules.ts';
import { Market } from './market.ts';
import type { Weighing } from './weighing.ts';
import { profileOfSkill, profilesFor, type Profile } from './recruits.rules.ts';

const shownScarce = 12;
const shownRecruits = 6;
const shownHardest = 10;
const recruitsAtMost = 3;

export async function weighMarket(given: FrozenProblem): Promise<Weighing> {
  const market = await Market.open({ problem: given, pinsLeftOut: [] });
  const { frozen, engine } = market;
  const resolver = market.walk([]);
  const assignment = resolver.assignment();
  const capacity = usualCapacity(frozen);
  return {
    pairs: assignment.matched,
    points: assignment.total,
    rules: await relaxed(frozen, engine),
    fairness: await fairness(engine),
    scarce: scarce(frozen, resolver, capacity),
    recruits: recruits(frozen, resolver, assignment.unmatched, capacity),
    hardest: hardest(frozen, engine, new Set(assignment.unmatched)),
    criteria: Object.fromEntries(frozen.named.map(({ key, name }) => [key, name])),
  };
}

/** The middle of the places that mentors offer. */
const usualCapacity = ({ mentors }: FrozenProblem): number => {
  const sorted = mentors.map(({ capacity }) => capacity).sort((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
};

async function relaxed(frozen: FrozenProblem, { problem, outOfHours }: EngineProblem): Promise<Weighing['rules']> {
  const { score: _, fillRow: __, ...people } = problem;
  const closed = frozen.closed.map(({ mentee, mentor }): [string, string] => [mentee, mentor]);
  const costs = await whatRelaxingBuys({ ...people, exclusions: closed, forbidden: outOfHours }, frozen, frozen.mentees, frozen.mentors);
  return costs.map(({ rule, gain, newlyMatched }) => ({ rule, gain, newlyMatched: newlyMatched.length }));
}

async function fairness({ problem }: EngineProblem): Promise<Weighing['fairness']> {
  const { price } = await solveFairest(problem);
  if (price.worst === undefined || price.worstBefore === undefined) return null;
  return { floor: price.worst, worst: price.worstBefore, pointsLost: price.pointsLost };
}

function scarce(frozen: FrozenProblem, resolver: Resolver, capacity: number): Weighing['scarce'] {
  const counted = new Set(frozen.criteria.map(({ id }) => id));
  return supplyOf(frozen)
    .filter(({ key }) => counted.has(key))
    .slice(0, shownScarce)
    .map(({ key, tag, criterion, name, wanted, places }) => {
      const [advice] = recruitmentAdvice(resolver, frozen, frozen.mentees, [profileOfSkill(frozen, key, tag, capacity).recruit]);
      return { criterion, name, wanted, places, gain: advice?.gain ?? { pairs: 0, points: 0 } };
    })
    .sort((a, b) => b.gain.pairs - a.gain.pairs || b.gain.points - a.gain.points);
}

/** Profiles are compared by what one such mentor brings; of the best, as many are tried as still match somebody. */
function recruits(frozen: FrozenProblem, resolver: Resolver, unmatched: readonly string[], capacity: number): Weighing['recruits'] {
  const alone = new Set(unmatched);
  const profiles = profilesFor(
    frozen,
    frozen.mentees.filter(({ id }) => alone.has(id)),
    capacity,
  );
  const byId = new Map(profiles.map((one) => [one.recruit.person.id, one]));
  const advice = recruitmentAdvice(
    resolver,
    frozen,
    frozen.mentees,
    profiles.map(({ recruit }) => recruit),
  );
  return advice
    .filter(({ gain }) => gain.pairs > 0)
    .slice(0, shownRecruits)
    .map(({ profile }) => severalOf(frozen, resolver, byId.get(profile) as Profile))
    .sort((a, b) => b.gain.pairs - a.gain.pairs || b.gain.points - a.gain.points);
}

function severalOf(
  frozen: FrozenProblem,
  resolver: Resolver,
  { recruit, skills, place, criterion }: Profile,
): Weighing['recruits'][number] {
  const { score } = compileScore(frozen, frozen.mentees, [recruit.person]);
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const worthTo = (mentee: string) => score(menteeAt.get(mentee) as number, 0);
  return resolver.whatIf((trial) => {
    const sum = { pairs: 0, points: 0 };
    const helped = new Set<string>();
    let mentors = 0;
    while (mentors < recruitsAtMost) {
      const { matchedChange, totalChange, moved } = trial.join({
        mentor: { id: `${recruit.person.id} ${mentors}`, capacity: recruit.capacity },
        score: worthTo,
      });
      if (matchedChange === 0) break;
      mentors++;
      sum.pairs += matchedChange;
      sum.points += totalChange;
      for (const { mentee, to } of moved) if (to.length > 0) helped.add(mentee);
    }
    const labels = frozen.named.find(({ key }) => key === criterion)?.labels ?? {};
    return { skills: skills.map((tag) => labelOf(labels, tag)), place: placeName(frozen, place), mentors, gain: sum, helped: helped.size };
  });
}

const placeName = ({ named }: FrozenProblem, place: string | null): string | null =>
  place === null ? null : labelOf(named.find(({ key }) => /location/.test(key))?.labels ?? {}, place);

function hardest(frozen: FrozenProblem, { isOpen }: EngineProblem, alone: ReadonlySet<string>): Weighing['hardest'] {
  return frozen.mentees
    .map(({ id }, i) => ({ person: id, open: frozen.mentors.filter((_, j) => isOpen(i, j)).length, isAlone: alone.has(id) }))
    .sort((a, b) => a.open - b.open || Number(b.isAlone) - Number(a.isAlone) || (a.person < b.person ? -1 : 1))
    .slice(0, shownHardest);
}
