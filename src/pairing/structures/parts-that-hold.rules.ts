/** Of proposed parts, what can still become a match at this moment, as the people are divided. */
import { engineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { hasMentor, notInPool, pairsThatHold, type PairLeftOut, type PairOfPeople } from '../runs/pairs-that-hold.rules.ts';
import { leastIn } from './in-groups.ts';

/** The pairs of a part as they were proposed. */
export interface ProposedPart<Row extends PairOfPeople> {
  rows: Row[];
  /** Counted from 1; null where there are no rounds. */
  round: number | null;
}

interface Holding<Row extends PairOfPeople> {
  hold: ProposedPart<Row>[];
  leftOut: PairLeftOut[];
}

export const tooFewToRun = 'too few to run';

export function partsThatHold<Row extends PairOfPeople>(frozen: FrozenProblem, parts: readonly ProposedPart<Row>[]): Holding<Row> {
  switch (frozen.division.by) {
    case 'in groups':
      return groupsThatHold(frozen, parts);
    case 'among peers':
      return peersThatHold(frozen, parts);
    default:
      return singlePairs(frozen, parts);
  }
}

function singlePairs<Row extends PairOfPeople>(frozen: FrozenProblem, parts: readonly ProposedPart<Row>[]): Holding<Row> {
  const roundOf = new Map(parts.flatMap(({ rows, round }) => rows.map((row) => [row, round] as const)));
  const { hold, leftOut } = pairsThatHold(
    frozen,
    parts.flatMap(({ rows }) => rows),
  );
  return { hold: hold.map((row) => ({ rows: [row], round: roundOf.get(row) ?? null })), leftOut };
}

/** Who can no longer be in a group is left out of it; a group that would then be too small waits as a whole. */
function groupsThatHold<Row extends PairOfPeople>(frozen: FrozenProblem, parts: readonly ProposedPart<Row>[]): Holding<Row> {
  const all = parts.flatMap(({ rows }) => rows);
  const { hold, leftOut } = pairsThatHold(frozen, all);
  const held = new Set(hold);
  const joined = new Map(frozen.mentors.map(({ id, joins }) => [id, joins?.mentees ?? 0]));
  const kept: ProposedPart<Row>[] = [];
  for (const { rows, round } of parts) {
    const left = rows.filter((row) => held.has(row));
    const there = joined.get(rows[0]?.mentor ?? '') ?? 0;
    if (left.length > 0 && left.length + there >= Math.min(leastIn(frozen), rows.length + there)) kept.push({ rows: left, round });
    else leftOut.push(...left.map(({ mentor, mentee }) => ({ mentor, mentee, because: [tooFewToRun] })));
  }
  return { hold: kept, leftOut };
}

/** Three of whom one has gone are still two; one of two waits for the next proposal. */
function peersThatHold<Row extends PairOfPeople>(frozen: FrozenProblem, parts: readonly ProposedPart<Row>[]): Holding<Row> {
  const { isOpen, blockedBy } = engineProblem({ ...frozen, pins: [] });
  const at = new Map(frozen.mentees.map(({ id }, place) => [id, place]));
  const taken = new Set<string>();
  const hold: ProposedPart<Row>[] = [];
  const leftOut: PairLeftOut[] = [];
  for (const { rows, round } of parts) {
    const free = rows.filter(({ mentor, mentee }) => [mentor, mentee].every((one) => at.has(one) && !taken.has(one)));
    const open = free.filter(({ mentor, mentee }) => isOpen(at.get(mentee) as number, at.get(mentor) as number));
    // Three hold together only where each two of them do.
    const kept = open.length === rows.length ? open : open.slice(0, 1);
    for (const { mentor, mentee } of kept) taken.add(mentor).add(mentee);
    if (kept.length > 0) hold.push({ rows: kept, round });
    for (const { mentor, mentee } of rows.filter((row) => !kept.includes(row)))
      leftOut.push({ mentor, mentee, because: why(mentor, mentee) });
  }
  return { hold, leftOut };

  function why(mentor: string, mentee: string): string[] {
    const [i, j] = [at.get(mentee), at.get(mentor)];
    if (i === undefined || j === undefined) return [notInPool];
    const rules = blockedBy(i, j);
    return rules.length > 0 ? rules : [hasMentor];
  }
}
