/** Pairs that somebody asks for, a pin or a proposal to be published, against the rules and places of this moment. */
import { engineProblem, hoursRule } from './engine-problem.rules.ts';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

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
  const room = roomIn(frozen);
  const hold: Pair[] = [];
  const leftOut: PairLeftOut[] = [];
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
    const full = room.whyNot(frozen.mentees[i] as FrozenMentee, frozen.mentors[j] as FrozenMentor);
    return full === undefined ? [] : [full];
  }
}

interface Room {
  /** Takes the place, or says why there is none. */
  whyNot(mentee: FrozenMentee, mentor: FrozenMentor): string | undefined;
}

/** What the pairs taken so far leave to the others, as the people are divided. */
function roomIn({ division, mentors }: FrozenProblem): Room {
  const places = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  const tenths = new Map(mentors.map(({ id, hours }) => [id, hours === null ? Infinity : Math.round(hours * 10)]));
  const matesOf = new Map<string, Set<string>>();
  const trackOf = new Map<string, string>();
  const mates = (id: string) => matesOf.get(id) ?? new Set<string>();
  const take = (one: string, other: string) => matesOf.set(one, mates(one).add(other));
  return {
    whyNot(mentee, mentor) {
      if (mates(mentee.id).has(mentor.id) || mates(mentee.id).size >= (mentee.wants ?? 1)) return hasMentor;
      if (division.by === 'among peers' && mates(mentor.id).size > 0) return hasMentor;
      if (mates(mentor.id).has(mentee.id)) return 'would mentor each other';
      if ((places.get(mentor.id) ?? 0) < 1) return noPlaceLeft;
      if (division.by === 'in groups' && (trackOf.get(mentor.id) ?? mentee.track) !== mentee.track) return 'another track';
      const needs = division.by === 'in pairs' ? Math.round(mentee.hours * 10) : 0;
      if (needs > (tenths.get(mentor.id) as number)) return hoursRule;
      places.set(mentor.id, (places.get(mentor.id) as number) - 1);
      tenths.set(mentor.id, (tenths.get(mentor.id) as number) - needs);
      trackOf.set(mentor.id, mentee.track);
      take(mentee.id, mentor.id);
      if (division.by === 'among peers') take(mentor.id, mentee.id);
      return undefined;
    },
  };
}
