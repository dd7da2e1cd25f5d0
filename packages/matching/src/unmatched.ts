/**
 * Why somebody has no mentor, in terms a person can act on.
 *
 * Idea: either every mentor is closed to this mentee (then: by which rule, how often), or the
 * mentee competes. In a matching that leaves as few as possible without a mentor, walk from the
 * mentee to every mentor allowed, on to all who hold their places, and so on. No free place can be
 * met on the way, or a swap would have helped. So the mentees met share only the mentors met, and
 * those have fewer places than are wanted: a Hall violator, which no other choice of pairs mends.
 * When only the total counts, a free place can be met; then the mentee was left out for points.
 *
 * Invariants: in a Hall set all allowed mentors of its mentees are in it; places < places wanted.
 * Those mentors outside who have a place free are all closed to the set: by which rules is told too, and
 * what relaxing one of them wins, and for whom, is `whatRelaxingBuys`.
 * Source: Hall 1935, On representatives of subsets, J. London Math. Soc. 10, 26-30.
 * Example: Ana, Ben and Cem may meet only Mo, who has 2 places: these 3 share 1 mentor with 2 places.
 */
import type { Assignment } from './assignment.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';

export interface HallSet {
  /** Ids, the unmatched mentee among them. */
  mentees: string[];
  mentors: string[];
  /** Places of these mentors not taken by pins. */
  places: number;
  /**
   * Places these mentees want from these mentors: what they ask for beyond their pins, less the
   * mentors outside the set, all of whom they have. More than `places`.
   */
  wanted: number;
}

export type WhyUnmatched =
  | { mentee: string; reason: 'no-mentors' }
  /** Every mentor is closed; a mentor closed by two rules counts for both. */
  | { mentee: string; reason: 'blocked'; mentors: number; rules: { rule: string; mentors: number }[] }
  /** `rules` close somebody of the Hall set to a mentor who has a place free, so many pairs of them each. */
  | { mentee: string; reason: 'competition'; hallSet: HallSet; rules: { rule: string; pairs: number }[] }
  /** A place was free or could be freed, but the total is higher without. */
  | { mentee: string; reason: 'costs-points' };

/** Named as a rule for pairs listed in the problem's own exclusions. */
export const LISTED_EXCLUSION = 'exclusion';
/** Named as a rule for closed pairs that no given program explains. */
export const FORBIDDEN_PAIR = 'forbidden';
/** Named as a rule for mentors who have no place at all. */
export const NO_PLACES = 'no-places';

/**
 * Explains every unmatched mentee, in order of id.
 * @param program names the rules behind forbidden pairs; a ScoreProgram fits.
 */
export function explainUnmatched(
  problem: Problem,
  assignment: Assignment,
  program?: { blockedBy: (mentee: number, mentor: number) => string[] },
): WhyUnmatched[] {
  const court = new Court(problem, assignment, program?.blockedBy ?? (() => []));
  return assignment.unmatched.map((mentee) => court.judge(mentee));
}

class Court {
  private readonly problem: Problem;
  private readonly blockedBy: (mentee: number, mentor: number) => string[];
  private readonly read: (mentee: number, mentor: number) => number;
  private readonly menteeAt: Map<string, number>;
  private readonly mentorAt: Map<string, number>;
  private readonly excluded: Set<number>;
  private readonly pinned: Set<number>;
  private readonly holders: number[][];
  private readonly places: number[];
  private readonly wanted: number[];
  private readonly width: number;
  private readonly open = new Map<number, readonly number[]>();
  private readonly unmatched: number[];

  constructor(problem: Problem, assignment: Assignment, blockedBy: (mentee: number, mentor: number) => string[]) {
    this.problem = problem;
    this.blockedBy = blockedBy;
    this.read = scoreReader(problem);
    this.menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
    this.mentorAt = new Map(problem.mentors.map(({ id }, at) => [id, at]));
    this.width = problem.mentors.length;
    this.excluded = this.cells(problem.exclusions ?? []);
    this.pinned = this.cells(problem.pins ?? []);
    this.holders = problem.mentors.map(() => []);
    this.places = problem.mentors.map(({ capacity }) => capacity);
    this.wanted = problem.mentees.map(demandOf);
    this.unmatched = assignment.unmatched.map((id) => this.menteeAt.get(id)!);
    for (const { mentee, mentor, pinned } of assignment.pairs) {
      const i = this.menteeAt.get(mentee)!;
      const j = this.mentorAt.get(mentor)!;
      if (!pinned) this.holders[j]!.push(i);
      else {
        this.places[j]!--;
        this.wanted[i]!--;
      }
    }
  }

  judge(mentee: string): WhyUnmatched {
    const i = this.menteeAt.get(mentee)!;
    if (this.width === 0) return { mentee, reason: 'no-mentors' };
    if (this.openTo(i).length === 0) return { mentee, reason: 'blocked', mentors: this.width, rules: this.rulesAgainst(i) };
    const hallSet = this.hallSetFrom(i);
    return hallSet ? { mentee, reason: 'competition', hallSet, rules: this.rulesAround(hallSet) } : { mentee, reason: 'costs-points' };
  }

  private cells(pairs: readonly PairOfIds[]): Set<number> {
    return new Set(pairs.map(([a, b]) => this.menteeAt.get(a)! * this.width + this.mentorAt.get(b)!));
  }

  private isAllowed(i: number, j: number): boolean {
    const cell = i * this.width + j;
    return this.read(i, j) !== FORBIDDEN && !this.excluded.has(cell) && !this.pinned.has(cell);
  }

  private rulesAgainst(i: number): { rule: string; mentors: number }[] {
    const rules = this.problem.mentors.map(({ capacity }, j) => this.rulesClosing(i, j, capacity === 0));
    return mostFirst(rules).map(([rule, mentors]) => ({ rule, mentors }));
  }

  /** Without them the set would reach a free place: relaxing one may help, and what it wins is found by solving again. */
  private rulesAround({ mentees, mentors }: HallSet): { rule: string; pairs: number }[] {
    const inside = new Set(mentors);
    const free = this.problem.mentors.flatMap(({ id }, j) => (!inside.has(id) && this.holders[j]!.length < this.places[j]! ? [j] : []));
    const cells = mentees.flatMap((id) => free.map((j): [number, number] => [this.menteeAt.get(id)!, j]));
    const rules = cells.filter(([i, j]) => !this.pinned.has(i * this.width + j)).map(([i, j]) => this.rulesClosing(i, j, false));
    return mostFirst(rules).map(([rule, pairs]) => ({ rule, pairs }));
  }

  private rulesClosing(i: number, j: number, hasNoPlaces: boolean): string[] {
    const rules = this.read(i, j) === FORBIDDEN ? [...this.blockedBy(i, j)] : [];
    if (this.excluded.has(i * this.width + j)) rules.push(LISTED_EXCLUSION);
    if (hasNoPlaces) rules.push(NO_PLACES);
    return rules.length > 0 ? rules : [FORBIDDEN_PAIR];
  }

  /** Everyone and every mentor reachable by giving up places; undefined if a free place is met. */
  private hallSetFrom(start: number): HallSet | undefined {
    const mentees = new Set([start]);
    const mentors = new Set<number>();
    for (const i of mentees)
      for (const j of this.openTo(i)) {
        if (mentors.has(j) || this.holders[j]!.includes(i)) continue;
        if (this.holders[j]!.length < this.places[j]!) return undefined;
        mentors.add(j);
        for (const holder of this.holders[j]!) mentees.add(holder);
      }
    for (const other of this.unmatched)
      if (this.openTo(other).length > 0 && this.openTo(other).every((j) => mentors.has(j))) mentees.add(other);
    const ids = (positions: Set<number>, people: readonly { id: string }[]) => [...positions].map((at) => people[at]!.id).sort();
    const elsewhere = (i: number) => this.openTo(i).filter((j) => !mentors.has(j)).length;
    return {
      mentees: ids(mentees, this.problem.mentees),
      mentors: ids(mentors, this.problem.mentors),
      places: [...mentors].reduce((sum, j) => sum + this.places[j]!, 0),
      wanted: [...mentees].reduce((sum, i) => sum + this.wanted[i]! - elsewhere(i), 0),
    };
  }

  /** Mentors with places whom this mentee may meet beyond the pins; read once. */
  private openTo(i: number): readonly number[] {
    const known = this.open.get(i);
    if (known) return known;
    const open = this.problem.mentors.flatMap(({ capacity }, j) => (capacity > 0 && this.isAllowed(i, j) ? [j] : []));
    this.open.set(i, open);
    return open;
  }
}

/** How often each rule is named. */
function mostFirst(rules: readonly string[][]): [rule: string, times: number][] {
  const counts = new Map<string, number>();
  for (const rule of rules.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}
