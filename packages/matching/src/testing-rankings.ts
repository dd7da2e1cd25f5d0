/** Random rankings for the tests of this package: partial, in any order, with ties. */
import fc from 'fast-check';
import type { Ranking } from './ranking.ts';

export function someRanking(others: readonly string[]): fc.Arbitrary<Ranking> {
  const ties = fc.array(fc.boolean(), { minLength: others.length, maxLength: others.length });
  return fc.tuple(fc.shuffledSubarray([...others]), ties).map(([order, tied]) => {
    const ranks: string[][] = [];
    order.forEach((other, rank) => {
      if (rank > 0 && tied[rank]) ranks.at(-1)!.push(other);
      else ranks.push([other]);
    });
    return ranks;
  });
}
