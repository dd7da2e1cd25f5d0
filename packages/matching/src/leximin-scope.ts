/**
 * Which pairings are still in the running once a level of leximin is settled.
 *
 * Idea: prices that prove one optimum describe all of them. With gain = worth - price and u_i the
 * d_i-th largest gain of mentee i, at least nothing, a choice is optimal exactly when: pairs with a gain
 * above u_i are chosen, pairs below are not, whoever has u_i > 0 is served in full, and every mentor
 * with a price above 0 is full. So the next level starts from fewer open pairs, more pins, and people
 * who must be served in full; nothing of the optimum is lost and nothing worse comes in.
 * Invariants: every choice in the scope is optimal for all levels settled so far, and the other way round.
 *
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4 (complementary slackness).
 * Example: Mo, one place, costs 7; Ana 9, Ben 7. Ana gains 2 and must be served, Mo must be full.
 */
import { pinnedCells } from './floored-problem.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { PairOfIds, Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface Scope {
  /** 1 where mentee and mentor may still meet, row-major. */
  open: Uint8Array;
  /** 1 for who must get all they ask for beyond the pins. */
  fullMentees: Uint8Array;
  fullMentors: Uint8Array;
  /** Given pins, and pairs that every optimum has. */
  pins: readonly PairOfIds[];
}

const NOTHING: Worth = { pairs: 0, points: 0 };

/** Everything allowed is open. */
export function wholeScope(problem: Problem): Scope {
  const { mentees, mentors, pins = [], exclusions } = problem;
  const read = scoreReader(problem);
  const closed = new Set([...pinnedCells(problem), ...pinnedCells({ ...problem, pins: exclusions })]);
  const open = new Uint8Array(mentees.length * mentors.length);
  for (let cell = 0; cell < open.length; cell++)
    open[cell] = Number(!closed.has(cell) && read(Math.floor(cell / mentors.length), cell % mentors.length) !== FORBIDDEN);
  return { open, fullMentees: new Uint8Array(mentees.length), fullMentors: new Uint8Array(mentors.length), pins };
}

/** What remains of a scope once `stage`, a problem over it, is solved at these prices. */
export function narrowed(scope: Scope, stage: Problem, prices: readonly { mentor: string; price: Worth }[]): Scope {
  const { mentees, mentors } = stage;
  const read = scoreReader(stage);
  const priceOf = new Map(prices.map(({ mentor, price }) => [mentor, price]));
  const price = mentors.map(({ id }) => priceOf.get(id) ?? NOTHING);
  const pinned = new Map<string, number>();
  for (const [mentee] of scope.pins) pinned.set(mentee, (pinned.get(mentee) ?? 0) + 1);
  const open = new Uint8Array(scope.open.length);
  const fullMentees = new Uint8Array(mentees.length);
  const pins = [...scope.pins];
  mentees.forEach((mentee, i) => {
    const wanted = demandOf(mentee) - (pinned.get(mentee.id) ?? 0);
    if (wanted === 0) return;
    const gains = mentors.flatMap(({ id }, j) => {
      const cell = i * mentors.length + j;
      if (scope.open[cell] === 0) return [];
      return [{ id, cell, gain: { pairs: 1 - price[j]!.pairs, points: read(i, j) - price[j]!.points } }];
    });
    gains.sort((a, b) => compareWorth(b.gain, a.gain));
    const last = gains[wanted - 1]?.gain ?? NOTHING;
    const value = compareWorth(last, NOTHING) > 0 ? last : NOTHING;
    fullMentees[i] = Number(compareWorth(value, NOTHING) > 0);
    for (const { id, cell, gain } of gains) {
      const order = compareWorth(gain, value);
      if (order > 0) pins.push([mentee.id, id]);
      else if (order === 0) open[cell] = 1;
    }
  });
  return { open, fullMentees, fullMentors: Uint8Array.from(price, (each) => Number(compareWorth(each, NOTHING) > 0)), pins };
}
