/**
 * Two things an assignment cannot see, because they are about two pairs at once: a mentor's hours
 * when tracks take different hours, and two people who would mentor each other. Where a solution
 * breaks one, the problem is narrowed so that it cannot, and solved again; what is closed this way
 * stays in the frozen problem for anyone to read, and the proof is about the narrowed problem.
 */
import type { Pair } from '@pairwell/matching';
import type { FrozenMentor, FrozenProblem } from './frozen-problem.ts';

const tenths = (hours: number) => Math.round(hours * 10);

/** @returns the narrowed problem, or undefined where the pairs break nothing */
export function settleLimits(frozen: FrozenProblem, pairs: readonly Pair[]): FrozenProblem | undefined {
  // Elsewhere places are counted with their hours, and the two of a pair are equals.
  if (frozen.division.by !== 'in pairs') return undefined;
  const byMentor = Map.groupBy(pairs, (pair) => pair.mentor);
  const hoursOf = new Map(frozen.mentees.map(({ id, hours }) => [id, tenths(hours)]));
  const shortest = Math.min(...hoursOf.values());
  const mentors = frozen.mentors.map((mentor) => withinHours(mentor, byMentor.get(mentor.id) ?? [], hoursOf, shortest));
  const closed = mutual(pairs).map(({ mentee, mentor }) => ({ mentee, mentor, because: 'would mentor each other' as const }));
  if (closed.length === 0 && mentors.every((mentor, at) => mentor === frozen.mentors[at])) return undefined;
  return { ...frozen, mentors, closed: [...frozen.closed, ...closed] };
}

/**
 * Keeps as many of the mentor's pairs as the hours allow, pinned ones first, then the shortest, then the
 * best. Where what is left suffices for somebody in a shorter track, there is a place for those; else
 * the pairs kept may be exchanged for others as short. What was closed to the mentor before stays closed.
 */
function withinHours(
  mentor: FrozenMentor,
  theirs: readonly Pair[],
  hoursOf: ReadonlyMap<string, number>,
  shortestOfAll: number,
): FrozenMentor {
  if (mentor.hours === null || theirs.length < 2) return mentor;
  const hours = (pair: Pair) => hoursOf.get(pair.mentee) ?? 0;
  const total = theirs.reduce((sum, pair) => sum + hours(pair), 0);
  if (total <= tenths(mentor.hours)) return mentor;
  const kept: Pair[] = [];
  let left = tenths(mentor.hours);
  for (const pair of theirs.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || hours(a) - hours(b) || b.score - a.score || (a.mentee < b.mentee ? -1 : 1),
  )) {
    if (hours(pair) > left) continue;
    left -= hours(pair);
    kept.push(pair);
  }
  const further = shortestOfAll > 0 ? Math.floor(left / shortestOfAll) : 0;
  const open = further > 0 ? left : Math.min(...kept.map(hours));
  const upTo = Math.min(open, mentor.limit ? tenths(mentor.limit.upTo) : open);
  const besides = kept.filter((pair) => hours(pair) > upTo).map((pair) => pair.mentee);
  return { ...mentor, capacity: Math.min(mentor.capacity, kept.length + further), limit: { upTo: upTo / 10, besides } };
}

/** Of each two pairs in which two people mentor each other, the one that gives way: never a pinned one, else the lower score. */
function mutual(pairs: readonly Pair[]): Pair[] {
  const known = new Map(pairs.map((pair) => [`${pair.mentee} ${pair.mentor}`, pair]));
  return pairs.filter((pair) => {
    const other = known.get(`${pair.mentor} ${pair.mentee}`);
    if (!other) return false;
    if (pair.pinned !== other.pinned) return other.pinned;
    return pair.score !== other.score ? pair.score < other.score : pair.mentee < other.mentee;
  });
}
