/** Pairs that somebody asks for, a pin or a proposal to be published, against the rules and places of this moment. */
import { engineProblem, hoursRule } from './engine-problem.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';

export interface PairOfPeople {
  mentor: string;
  mentee: string;
}

export interface PairLeftOut extends PairOfPeople {
  /** Ids of rules, or one of the below. */
  because: string[];
}

/** Left, withdrew, paused, matched already, or without a place: not to be matched at this moment. */
export const notInPool = 'not in the pool';
export const hasMentor = 'has a mentor already';
export const noPlaceLeft = 'no place left';

/** @param asked the most important first: where two exclude each other the earlier one holds */
export function pairsThatHold<Pair extends PairOfPeople>(
  frozen: FrozenProblem,
  asked: readonly Pair[],
): { hold: Pair[]; leftOut: PairLeftOut[] } {
  if (asked.length === 0) return { hold: [], leftOut: [] };
  const { blockedBy } = engineProblem({ ...frozen, pins: [] });
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(frozen.mentors.map(({ id }, at) => [id, at]));
  const places = frozen.mentors.map(({ capacity }) => capacity);
  const tenths = frozen.mentors.map(({ hours }) => (hours === null ? Infinity : Math.round(hours * 10)));
  const hold: Pair[] = [];
  const leftOut: PairLeftOut[] = [];
  const mentorOf = new Map<string, string>();
  for (const pair of asked) {
    const because = against(pair);
    if (because.length > 0) leftOut.push({ mentor: pair.mentor, mentee: pair.mentee, because });
    else hold.push(pair);
  }
  return { hold, leftOut };

  function against({ mentee, mentor }: PairOfPeople): string[] {
    const i = menteeAt.get(mentee);
    const j = mentorAt.get(mentor);
    if (i === undefined || j === undefined) return [notInPool];
    const rules = blockedBy(i, j);
    if (rules.length > 0) return rules;
    if (mentorOf.has(mentee)) return [hasMentor];
    if (mentorOf.get(mentor) === mentee) return ['would mentor each other'];
    if ((places[j] as number) < 1) return [noPlaceLeft];
    const needs = Math.round((frozen.mentees[i]?.hours ?? 0) * 10);
    if (needs > (tenths[j] as number)) return [hoursRule];
    places[j] = (places[j] as number) - 1;
    tenths[j] = (tenths[j] as number) - needs;
    mentorOf.set(mentee, mentor);
    return [];
  }
}
