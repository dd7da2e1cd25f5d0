/**
 * The moves that one forced pair causes, each after the one that made it necessary or possible.
 *
 * Idea: whoever comes to a mentor may push somebody out there, and whoever leaves one may let somebody in. So
 * the chain is walked from the one who was forced: first those who left a mentor just joined, then those
 * who joined a mentor just left, and so on. What hangs together with nothing before comes last, by id.
 * Invariants: the same moves, each once; the forced mentee first.
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.4 (the augmenting path, here with its people).
 * Example: Ben is forced to Mo, who was Ana's; Ana takes Mia's place, which was Ben's: Ben, then Ana.
 */
import type { Delta } from './market-as-it-stands.ts';

export function inChain(moved: Delta['moved'], mentee: string): Delta['moved'] {
  const shares = (some: readonly string[], others: readonly string[]) => some.some((mentor) => others.includes(mentor));
  const left = new Set(moved);
  const chain: Delta['moved'] = [];
  const take = (wanted: (move: Delta['moved'][number]) => boolean) => {
    for (const move of left)
      if (wanted(move)) {
        left.delete(move);
        chain.push(move);
      }
  };
  take((move) => move.mentee === mentee);
  // Moves found are walked on from in their turn.
  for (const { from, to } of chain) {
    const joined = to.filter((mentor) => !from.includes(mentor));
    const freed = from.filter((mentor) => !to.includes(mentor));
    take((move) => shares(joined, move.from) && !shares(joined, move.to));
    take((move) => shares(freed, move.to) && !shares(freed, move.from));
  }
  return [...chain, ...left];
}
