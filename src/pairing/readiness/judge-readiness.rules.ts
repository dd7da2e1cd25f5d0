import { FORBIDDEN } from '@pairwell/matching';
import type { EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { labelOf } from '../runs/named-criteria.rules.ts';
import type { Readiness } from './readiness.ts';

const shownAlone = 100;

/** @yields the fraction done, so that the caller can breathe */
export function* judgeReadiness(frozen: FrozenProblem, engine: EngineProblem): Generator<number, Omit<Readiness, 'notAsked'>> {
  const alone: Readiness['alone'] = [];
  let aloneInAll = 0;
  for (const [i, mentee] of frozen.mentees.entries()) {
    const rules = rulesAgainst(frozen, engine, i);
    if (rules) aloneInAll++;
    if (rules && alone.length < shownAlone)
      alone.push({
        person: mentee.id,
        why: frozen.mentors.length === 0 ? { why: 'nobody registered' } : { why: 'ruled out', of: frozen.mentors.length, rules },
      });
    yield (i + 1) / frozen.mentees.length;
  }
  const because = (why: FrozenProblem['setAside'][number]['because']) => frozen.setAside.filter((one) => one.because === why).length;
  return {
    mentees: frozen.mentees.length,
    mentors: frozen.mentors.length,
    places: frozen.mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    supply: supplyOf(frozen),
    alone,
    aloneInAll,
    setAside: { paused: because('paused'), noTrack: because('no track') },
    criteria: Object.fromEntries(frozen.named.map(({ key, name }) => [key, name])),
  };
}

/** Counts by rule where every mentor is closed to the mentee; undefined where one is open. */
function rulesAgainst(frozen: FrozenProblem, { program, problem, blockedBy }: EngineProblem, i: number) {
  const isOpen = (j: number) => program.score(i, j) !== FORBIDDEN && !problem.forbidden?.(i, j);
  if (frozen.mentors.some((_, j) => isOpen(j))) return undefined;
  const counts = new Map<string, number>();
  frozen.mentors.forEach((_, j) => {
    for (const rule of blockedBy(i, j)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  });
  return [...counts].map(([rule, people]) => ({ rule, people })).sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
}

/** Only what somebody wants; where more is wanted than there are places comes first. */
function supplyOf({ named, mentees, mentors }: FrozenProblem): Readiness['supply'] {
  return named
    .filter(({ kind }) => kind === 'wanted-offered')
    .flatMap(({ key, name, labels }) => {
      const wanted = countTags(mentees.map((one) => [one.answers[key], 1]));
      const heads = countTags(mentors.map((one) => [one.answers[key], 1]));
      const places = countTags(mentors.map((one) => [one.answers[key], one.capacity]));
      return [...wanted].map(([tag, count]) => ({
        criterion: name,
        name: labelOf(labels, tag),
        wanted: count,
        mentors: heads.get(tag) ?? 0,
        places: places.get(tag) ?? 0,
      }));
    })
    .sort((a, b) => b.wanted - b.places - (a.wanted - a.places) || b.wanted - a.wanted || (a.name < b.name ? -1 : 1));
}

function countTags(given: readonly (readonly [unknown, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [answer, weight] of given)
    if (typeof answer === 'object' && answer !== null)
      for (const tag of Object.keys(answer)) counts.set(tag, (counts.get(tag) ?? 0) + weight);
  return counts;
}
