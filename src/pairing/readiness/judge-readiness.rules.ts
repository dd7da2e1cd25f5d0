import type { EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import type { Readiness } from './readiness.ts';
import { supplyOf } from './supply.rules.ts';

const shownAlone = 100;

/** @yields the fraction done, so that the caller can breathe */
export function* judgeReadiness(frozen: FrozenProblem, engine: EngineProblem): Generator<number, Omit<Readiness, 'notAsked' | 'weighing'>> {
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
    supply: supplyOf(frozen).map(({ criterion, name, wanted, mentors, places }) => ({ criterion, name, wanted, mentors, places })),
    alone,
    aloneInAll,
    setAside: {
      paused: because('paused'),
      noTrack: because('no track'),
      credentialMissing: because('credential missing'),
      notScreened: because('not screened'),
    },
    criteria: Object.fromEntries(frozen.named.map(({ key, name }) => [key, name])),
  };
}

/** Counts by rule where every mentor is closed to the mentee; undefined where one is open. */
function rulesAgainst(frozen: FrozenProblem, { isOpen, blockedBy }: EngineProblem, i: number) {
  if (frozen.mentors.some((_, j) => isOpen(i, j))) return undefined;
  const counts = new Map<string, number>();
  frozen.mentors.forEach((_, j) => {
    for (const rule of blockedBy(i, j)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  });
  return [...counts].map(([rule, people]) => ({ rule, people })).sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
}
