/**
 * One change at a time, at a screen: pin, forbid, leave, join, set a capacity, undo.
 *
 * Idea: the pairing and its prices are kept. A change takes out the few people it concerns, changes
 * the problem, puts the people back (mentee-search.ts), and lets each place that stays free find its
 * best use (place-search.ts). Each step keeps complementary slackness, so the end is optimal
 * again, and what changed is re-checked against every pair it touches (recheck.ts) before it is
 * shown. A change that cannot be made throws and leaves everything as it was.
 *
 * Invariants: after every change `assignment()` certifies against `problem()`. Among equally good
 * pairings a warm answer keeps close to the one before, so it may differ from a fresh solve.
 * Example: Ana 9, Ben 7 with Mo (1 place), Ben 1 with Mia. Forbid Ana-Mo: Ben moves from Mia to Mo,
 * Ana is alone: total 10 becomes 7, a change of -3 points and -1 pair.
 */
import { solveAssignment } from './assignment.ts';
import type { Assignment, SolveOptions } from './assignment.ts';
import { certify } from './certificate.ts';
import { CapacityError, ConflictingPinError, UncertifiedAssignmentError } from './errors.ts';
import type { ChangingMarket, Snapshot } from './changing-market.ts';
import { assignmentOf, deltaBetween, deltaSince, problemOf, withScoresOf } from './market-as-it-stands.ts';
import type { Delta } from './market-as-it-stands.ts';
import { MenteeSearch } from './mentee-search.ts';
import { PlaceSearch } from './place-search.ts';
import { FORBIDDEN, demandOf } from './problem.ts';
import type { Mentee, Mentor, Problem } from './problem.ts';
import { recheck } from './recheck.ts';
import { settle, startFrom } from './warm-start.ts';

export type Joining =
  | { mentee: Mentee; score: (mentorId: string) => number | null }
  | { mentor: Mentor; score: (menteeId: string) => number | null };

export type Leaving = { mentee: string } | { mentor: string };

/** Changes that can be undone. */
const UNDO_DEPTH = 100;

/** Solves the problem and stands ready for changes. */
export async function createResolver(problem: Problem, options: SolveOptions = {}): Promise<Resolver> {
  return new Resolver(startFrom(problem, await solveAssignment(problem, options)));
}

/**
 * Stands ready for changes from a stored assignment, without solving again.
 * Costs one scoring pass for the audit and one for the lists.
 * @throws UncertifiedAssignmentError when the assignment is not proved optimal for this problem.
 */
export function resumeResolver(problem: Problem, assignment: Assignment): Resolver {
  const verdict = certify(problem, assignment);
  if (!verdict.ok) throw new UncertifiedAssignmentError(verdict.violations);
  return new Resolver(startFrom(problem, assignment));
}

/** What undo goes back to. */
interface Moment {
  market: ChangingMarket;
  snapshot: Snapshot;
}

export class Resolver {
  private market: ChangingMarket;
  private past: Moment[] = [];
  /** How many changes are only tried, one within another. */
  private tries = 0;
  private menteeSearch: MenteeSearch;
  private placeSearch: PlaceSearch;

  /** Use createResolver or resumeResolver. */
  constructor(market: ChangingMarket) {
    this.market = market;
    this.menteeSearch = new MenteeSearch(market.state);
    this.placeSearch = new PlaceSearch(market.state);
  }

  /** Decides a pair; the rest is optimal around it. @throws ConflictingPinError */
  pin(mentee: string, mentor: string): Delta {
    const { state } = this.market;
    const row = this.market.rowOf(mentee, 'pin');
    const column = this.market.columnOf(mentor, 'pin');
    const why = this.whyNoPin(row, column);
    if (why) throw new ConflictingPinError(`"${mentee}" cannot be pinned to "${mentor}": ${why}.`, mentee, mentor);
    const giver = state.holders[column]!.at(-1);
    const makesRoom = state.room[column]! === 0 && !state.held[row]!.includes(column);
    return this.change(makesRoom && giver !== undefined ? [row, giver] : [row], () => {
      const score = this.market.scoreOf(row, column);
      this.market.pinned.push({ row, column, score });
      this.market.setScore(row, column, FORBIDDEN);
      this.market.demandOut(row, -1);
      this.market.setPlaces(column, state.capacity[column]! - 1);
    });
  }

  /** Frees a pinned pair to be decided with the rest. @throws ConflictingPinError if it is not pinned */
  unpin(mentee: string, mentor: string): Delta {
    const row = this.market.rowOf(mentee, 'unpin');
    const column = this.market.columnOf(mentor, 'unpin');
    const at = this.market.pinned.findIndex((pin) => pin.row === row && pin.column === column);
    if (at < 0) throw new ConflictingPinError(`"${mentee}" is not pinned to "${mentor}".`, mentee, mentor);
    return this.change([row], () => this.dropPin(at));
  }

  /** Closes a pair for good. @throws ConflictingPinError if it is pinned */
  forbid(mentee: string, mentor: string): Delta {
    const row = this.market.rowOf(mentee, 'forbid');
    const column = this.market.columnOf(mentor, 'forbid');
    if (this.market.pinned.some((pin) => pin.row === row && pin.column === column))
      throw new ConflictingPinError(`"${mentee}" is pinned to "${mentor}"; unpin first.`, mentee, mentor);
    const concerned = this.market.state.held[row]!.includes(column) ? [row] : [];
    return this.change(concerned, () => this.market.setScore(row, column, FORBIDDEN));
  }

  /** Changes how many mentees a mentor has room for, pinned ones included. @throws CapacityError */
  setCapacity(mentor: string, capacity: number): Delta {
    const column = this.market.columnOf(mentor, 'setCapacity');
    const pins = this.market.pinned.filter((pin) => pin.column === column).length;
    if (!Number.isInteger(capacity) || capacity < pins)
      throw new CapacityError(
        `The capacity of "${mentor}" cannot be ${capacity}; it must be a whole number from ${pins}, the pinned pairs.`,
        { person: mentor, field: 'capacity' },
      );
    const holders = this.market.state.holders[column]!;
    const leaving = holders.slice(Math.min(holders.length, capacity - pins));
    return this.change(leaving, () => this.market.setPlaces(column, capacity - pins));
  }

  /** Takes a person out, pins included. */
  leave(person: Leaving): Delta {
    const { market } = this;
    if ('mentee' in person) {
      const row = market.rowOf(person.mentee, 'leave');
      return this.change([row], () => {
        this.dropPins((pin) => pin.row === row);
        market.removeRow(row);
      });
    }
    const column = market.columnOf(person.mentor, 'leave');
    const pinned = market.pinned.filter((pin) => pin.column === column).map(({ row }) => row);
    return this.change([...new Set([...market.state.holders[column]!, ...pinned])], () => {
      this.dropPins((pin) => pin.column === column);
      market.setPlaces(column, 0);
      market.removeColumn(column);
    });
  }

  /** Takes a person in. @throws DuplicateIdError, CapacityError, ScoreError, ScoreOverflowError */
  join(joining: Joining): Delta {
    const { market } = this;
    const before = market.snapshot();
    if ('mentee' in joining) {
      const row = market.addRow(joining.mentee, joining.score);
      return this.change([row], () => market.demandOut(row, demandOf(joining.mentee)), before);
    }
    const column = market.addColumn(joining.mentor, joining.score);
    market.state.prices[column] = market.state.mostAnyoneGains(column);
    return this.change([], () => market.setPlaces(column, joining.mentor.capacity), before);
  }

  /**
   * Changes the points of pairs, for example when the weight of a criterion changed. `scored` has the
   * same people, in any order; its scores are taken, everything else stays. Costs one scoring pass.
   * @throws UnknownPersonError when somebody is missing or unknown, and as solveAssignment does
   */
  rescore(scored: Problem): Delta {
    const before = this.assignment();
    const moment = { market: this.market, snapshot: this.market.snapshot() };
    this.goTo(startFrom(withScoresOf(scored, this.problem()), before));
    this.remember(moment);
    return deltaBetween(before, this.assignment());
  }

  /** Takes the last change back, exactly. Nothing to take back is no change. */
  undo(): Delta {
    const moment = this.past.pop();
    if (!moment) return { totalChange: 0, matchedChange: 0, moved: [] };
    if (moment.market !== this.market) {
      const after = this.assignment();
      this.goTo(moment.market);
      moment.market.restore(moment.snapshot);
      return deltaBetween(after, this.assignment());
    }
    const { pinned, state } = this.market;
    const undone = { total: state.total, matched: state.matched, pinned };
    return deltaSince(undone, this.market.restore(moment.snapshot), this.market);
  }

  /** Tries a change and takes it back: what it would do. Nothing before it can be undone meanwhile. */
  whatIf<T>(change: (resolver: Resolver) => T): T {
    const { past } = this;
    this.past = [];
    this.tries++;
    const start = { market: this.market, snapshot: this.market.snapshot() };
    try {
      return change(this);
    } finally {
      if (start.market !== this.market) this.goTo(start.market);
      this.market.restore(start.snapshot);
      this.past = past;
      this.tries--;
    }
  }

  /** The problem as it stands, changes included. */
  problem(): Problem {
    return problemOf(this.market);
  }

  /** The optimal assignment as it stands, with its certificate. */
  assignment(): Assignment {
    return assignmentOf(this.market);
  }

  /** Places of a mentor, those of pinned pairs included. */
  capacityOf(mentor: string): number {
    const column = this.market.columnOf(mentor, 'mentor');
    const pins = this.market.pinned.filter((pin) => pin.column === column).length;
    return this.market.state.capacity[column]! + pins;
  }

  /** Whether the two are paired as it stands, pinned or not. */
  isPaired(mentee: string, mentor: string): boolean {
    const row = this.market.rowOf(mentee, 'mentee');
    const column = this.market.columnOf(mentor, 'mentor');
    if (this.market.state.held[row]!.includes(column)) return true;
    return this.market.pinned.some((pin) => pin.row === row && pin.column === column);
  }

  /** How far below its price and value this pair is: forcing it costs at least this. 0 for a held pair. */
  reducedCost(mentee: string, mentor: string) {
    const { state } = this.market;
    const row = this.market.rowOf(mentee, 'mentee');
    const column = this.market.columnOf(mentor, 'mentor');
    const score = this.market.scoreOf(row, column);
    if (score === FORBIDDEN) return undefined;
    const cost = state.values[row]! + state.prices[column]! - state.bonus - score;
    return state.split(Math.max(0, cost));
  }

  private whyNoPin(row: number, column: number): string | undefined {
    const { state, pinned } = this.market;
    if (pinned.some((pin) => pin.row === row && pin.column === column)) return 'it is already';
    if (this.market.scoreOf(row, column) === FORBIDDEN) return 'the pair is forbidden';
    if (state.demand[row] === 0) return 'the mentee asks for no further mentor';
    if (state.capacity[column] === 0) return 'the mentor has no place left';
    return undefined;
  }

  private dropPins(which: (pin: { row: number; column: number }) => boolean): void {
    for (;;) {
      const at = this.market.pinned.findIndex(which);
      if (at < 0) return;
      this.dropPin(at);
    }
  }

  private dropPin(at: number): void {
    const { row, column, score } = this.market.pinned[at]!;
    this.market.pinned = this.market.pinned.filter((_, other) => other !== at);
    this.market.setScore(row, column, score);
    this.market.demandOut(row, 1);
    this.market.setPlaces(column, this.market.state.capacity[column]! + 1);
  }

  private goTo(market: ChangingMarket): void {
    this.market = market;
    this.menteeSearch = new MenteeSearch(market.state);
    this.placeSearch = new PlaceSearch(market.state);
  }

  private remember(moment: Moment): void {
    this.past.push(moment);
    if (this.past.length <= UNDO_DEPTH) return;
    this.past.shift();
    const [{ market, snapshot }] = this.past as [Moment];
    // What is only tried is taken back from further away.
    if (this.tries === 0) market.journal.forget(snapshot.mark);
  }

  /** Takes `rows` out, applies the change, puts the rows back, refills places, re-checks. */
  private change(rows: readonly number[], apply: () => void, before = this.market.snapshot()): Delta {
    const { market } = this;
    for (const row of rows) market.takeOut(row);
    apply();
    for (const row of rows) market.putBack(row);
    settle(market, this.menteeSearch, this.placeSearch, rows);
    recheck(market, before);
    this.remember({ market, snapshot: before });
    return deltaSince(before, market.journal.since(before.mark).held, market);
  }
}
