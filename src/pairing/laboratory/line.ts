/**
 * One solver and the steps it has taken. Whatever was asked before, the same steps lead to the same
 * pairs: those not wanted any more are undone, exactly, and the others taken in their order.
 */
import { CapacityError, ConflictingPinError, UnknownPersonError, type Resolver } from '@pairwell/matching';
import type { Step } from './settle-changes.rules.ts';

/** A step, or other scores for every pair under a name of their own. */
export type Move = Step | { take: 'scores'; name: string; rescore: (resolver: Resolver) => void };

/** As many changes as a resolver can take back. */
const undoDepth = 100;

export class Line {
  private readonly begin: () => Resolver;
  private resolver: Resolver | undefined;
  private taken: { key: string; move: Move; refusal?: string }[] = [];

  constructor(begin: () => Resolver) {
    this.begin = begin;
  }

  /** The resolver, with exactly these steps taken. */
  walk(moves: readonly Move[]): Resolver {
    const resolver = (this.resolver ??= this.begin());
    const keys = moves.map(keyOf);
    const same = keys.findIndex((key, at) => key !== this.taken[at]?.key);
    const kept = same < 0 ? moves.length : same;
    if (this.taken.length - kept > undoDepth) {
      [this.resolver, this.taken] = [undefined, []];
      return this.walk(moves);
    }
    while (this.taken.length > kept) if (!this.taken.pop()?.refusal) resolver.undo();
    for (const move of moves.slice(kept)) this.taken.push({ key: keyOf(move), move, refusal: refusalOf(() => make(resolver, move)) });
    return resolver;
  }

  /** Of the steps as they stand: those made, and those that the engine refused. */
  standing(): { made: Step[]; refused: { step: Step; refusal: string }[] } {
    const steps = this.taken.flatMap(({ move, refusal }) => (move.take === 'scores' ? [] : [{ step: move, refusal }]));
    return {
      made: steps.filter(({ refusal }) => !refusal).map(({ step }) => step),
      refused: steps.flatMap(({ step, refusal }) => (refusal ? [{ step, refusal }] : [])),
    };
  }
}

const keyOf = (move: Move): string => (move.take === 'scores' ? `scores ${move.name}` : JSON.stringify(move));

function make(resolver: Resolver, move: Move): void {
  if (move.take === 'scores') move.rescore(resolver);
  else if (move.take === 'places') resolver.setCapacity(move.mentor, move.places);
  else resolver[move.take](move.mentee, move.mentor);
}

/** What the engine says against a step; it leaves everything as it was. */
function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (problem) {
    if (problem instanceof ConflictingPinError || problem instanceof CapacityError || problem instanceof UnknownPersonError)
      return problem.name;
    throw problem;
  }
}
