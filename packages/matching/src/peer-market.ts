/**
 * Peers in canonical form: checked, sorted by id, their scores read a row at a time.
 *
 * Idea: as market.ts. A pair is read once, from whoever was given first. `rank` is a person's place in
 * order of id, `position` the place in the caller's list; rows are by position, answers by rank.
 * Example: people [Zoe, Ana] have ranks 1 and 0; row 0 holds Zoe's score with Ana in place 1.
 */
import { DuplicateIdError, ScoreError } from './errors.ts';
import { checkedScore } from './market.ts';
import type { ScorePlan } from './plan-builder.ts';
import { FORBIDDEN } from './problem.ts';
import type { FillRow } from './problem.ts';
import type { PeerProblem } from './peer-problem.ts';

export interface PeerMarket {
  /** By rank. */
  ids: string[];
  /** The rank of each position. */
  rankOf: Int32Array;
  /** The position of each rank. */
  positionOf: Int32Array;
  /** Whole scores or FORBIDDEN of the person at a position with those at positions `from` to `to`. */
  readRow: FillRow;
  /** What the scores come from, of everybody with everybody by position, where there is such a plan. */
  plan?: ScorePlan;
}

/** @throws DuplicateIdError, and ScoreError for rows that are not the same either way round; reading throws ScoreError and ScoreOverflowError */
export function layOutPeers(problem: PeerProblem): PeerMarket {
  const { people } = problem;
  const positionOf = Int32Array.from(people.keys()).sort((a, b) => (people[a]!.id < people[b]!.id ? -1 : 1));
  const rankOf = new Int32Array(people.length);
  positionOf.forEach((position, rank) => {
    const { id } = people[position]!;
    rankOf[position] = rank;
    if (rank > 0 && people[positionOf[rank - 1]!]!.id === id)
      throw new DuplicateIdError(`Two people have the id "${id}"; give each person one entry.`, { person: id, field: 'people.id' });
  });
  checkBothWays(problem);
  const given = problem.fillRow?.plan;
  const plan = given && given.mentees === people.length && given.mentors === people.length ? given : undefined;
  return { ids: Array.from(positionOf, (position) => people[position]!.id), rankOf, positionOf, readRow: peerRowReader(problem), plan };
}

/** Everybody with the one before, since criteria that tell two sides apart rarely agree on all of these. */
function checkBothWays({ people, score, fillRow }: PeerProblem): void {
  if (!fillRow) return;
  const row = new Int32Array(people.length);
  for (let person = 1; person < people.length; person++) {
    fillRow(person, row, person - 1, person);
    const there = score(person - 1, person) ?? FORBIDDEN;
    if (there === row[person - 1]) continue;
    const [first, second] = [people[person - 1]!.id, people[person]!.id];
    const says = (points: number) => (points === FORBIDDEN ? 'no score' : `a score of ${points}`);
    throw new ScoreError(
      `"${first}" with "${second}" has ${says(there)}, the other way round ${says(row[person - 1]!)}; peers need the same.`,
      { person: first, field: 'fillRow' },
    );
  }
}

/** Reads a row of scores; a person's score with oneself is FORBIDDEN. */
export function peerRowReader({ people, score, fillRow }: PeerProblem): FillRow {
  const read: FillRow = (person, into, from, to) => {
    for (let other = from; other < to; other++) {
      if (other === person) continue;
      const points = person < other ? score(person, other) : score(other, person);
      into[other] =
        points !== null && (points | 0) === points && points < 1e9 && points > -1e9
          ? points
          : checkedScore(points ?? FORBIDDEN, people[person]!.id, people[other]!.id);
    }
  };
  return (person, into, from, to) => {
    (fillRow ?? read)(person, into, from, to);
    if (person >= from && person < to) into[person] = FORBIDDEN;
  };
}
