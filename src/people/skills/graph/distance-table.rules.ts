/** How far what is wanted is from what is offered, in the form that the matching engine's closeness criterion takes. */
import { reach, waysFrom, type SkillGraph, type SkillLink } from './skill-graph.rules.ts';

export interface DistanceTable {
  /** Wanted to offered; only what is within reach and not the same. */
  distances: Record<string, Record<string, number>>;
  /** The links between the two, for the reason. */
  ways: Record<string, Record<string, readonly SkillLink[]>>;
  /** The distance from which nothing counts. */
  reach: number;
}

/**
 * @param wanted what is wanted, by skill id to the name it goes by in the answers
 * @param offered likewise
 */
export function distanceTable(graph: SkillGraph, wanted: ReadonlyMap<string, string>, offered: ReadonlyMap<string, string>): DistanceTable {
  const table: DistanceTable = { distances: {}, ways: {}, reach };
  for (const [skill, tag] of wanted) {
    const near = [...waysFrom(graph, skill).values()].flatMap((way) => {
      const other = offered.get(way.to);
      return other === undefined || way.distance === 0 ? [] : [{ other, ...way }];
    });
    if (near.length === 0) continue;
    table.distances[tag] = Object.fromEntries(near.map(({ other, distance }) => [other, distance]));
    table.ways[tag] = Object.fromEntries(near.map(({ other, links }) => [other, links]));
  }
  return table;
}
