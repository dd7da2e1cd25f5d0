/**
 * The heaviest matching of a general graph: who meets whom when everybody may meet everybody.
 *
 * Idea: the primal-dual method with blossoms. Every person has a value u, every blossom a weight z,
 * and slack_ij = u_i + u_j + (z of all blossoms holding both) - 2 w_ij >= 0. Values start as low as a
 * single look at the neighbours allows, and whoever then has an edge without slack to somebody alone
 * is paired; a search without blossoms (fractional-start.ts) pairs most others. From everybody still alone
 * with a value above 0 a tree grows, all at once (blossom-forest.ts): each ends with a partner or with somebody
 * of value 0 alone. Nobody alone has a value above 0: that is the optimum. Values that are even and odd have
 * a forest each, since only trees of one kind meet at whole values.
 * Edges may be admitted later. Where one asks for more than the values cover, the blossoms around one end
 * are given back to the values of their people, the value is raised, and the search goes on from there.
 * Everything is doubled, so whole weights keep whole duals.
 *
 * Invariants: slack >= 0 on all edges admitted, and 0 on matched edges and inside blossoms; u, z >= 0.
 *
 * Source: Edmonds 1965, Maximum matching and a polyhedron with 0,1-vertices, J. Research NBS 69B,
 * 125-130; Galil 1986, Efficient algorithms for finding maximum matching in graphs, ACM Computing
 * Surveys 18, 23-38 (section 4); Derigs and Metz 1991, Solving (large scale) matching problems
 * combinatorially, Mathematical Programming 50, 113-121 (sparse graph first, then price the rest).
 * Example: a triangle with weights 6, 5, 5 and a fourth person tied to its third corner by 2:
 * matching the 6 and the 2 gives 8.
 */
import { BlossomDuals } from './blossom-duals.ts';
import { BlossomNest } from './blossom-nest.ts';
import { BlossomForest } from './blossom-forest.ts';
import { FractionalStart } from './fractional-start.ts';
import type { PeerGraph } from './peer-graph.ts';

export class HeaviestMatching {
  readonly nest: BlossomNest;
  private readonly duals: BlossomDuals;

  constructor(people: number) {
    this.nest = new BlossomNest(people);
    this.duals = new BlossomDuals(this.nest);
  }

  /** u of each person, in doubled weight. */
  get values(): Float64Array {
    return this.duals.values;
  }

  /** Blossoms of positive z, in doubled weight, and the people in them. */
  blossoms(): { people: number[]; weight: number }[] {
    const { nest } = this;
    const found: { people: number[]; weight: number }[] = [];
    nest.children.forEach((children, node) => {
      if (children.length > 0 && nest.weight[node]! > 0)
        found.push({ people: nest.leaves(node).sort((a, b) => a - b), weight: nest.weight[node]! });
    });
    return found;
  }

  /** Pairs off whoever can be without blossoms; yields how many people have been looked at. */
  *start(graph: PeerGraph): Generator<number, void> {
    this.startGreedily(graph);
    yield* new FractionalStart(graph, this.nest.mate, this.duals).run();
  }

  private startGreedily({ people, first, to, weight }: PeerGraph): void {
    const { values, nest } = this;
    for (let arc = 0, person = 0; person < people; person++)
      for (; arc < first[person + 1]!; arc++) values[person] = Math.max(values[person]!, weight[arc]!);
    for (let person = 0; person < people; person++) {
      if (nest.mate[person]! >= 0) continue;
      let least = 0;
      for (let arc = first[person]!; arc < first[person + 1]!; arc++) least = Math.max(least, 2 * weight[arc]! - values[to[arc]!]!);
      values[person] = least;
      for (let arc = first[person]!; arc < first[person + 1]!; arc++) {
        const other = to[arc]!;
        if (nest.mate[other]! >= 0 || least + values[other]! !== 2 * weight[arc]!) continue;
        nest.mate[person] = other;
        nest.mate[other] = person;
        break;
      }
    }
  }

  /** Grows trees from everybody alone, whose values are even and then odd; yields how many still wait. */
  *improve(graph: PeerGraph): Generator<number, void> {
    const { nest, values } = this;
    const forest = new BlossomForest(graph, nest, this.duals);
    for (const parity of [0, 1]) {
      const roots = Array.from(nest.mate.keys()).filter(
        (person) => nest.mate[person]! < 0 && values[person]! > 0 && values[person]! % 2 === parity,
      );
      yield* forest.growFrom(roots);
    }
  }

  /** Writes what the blossoms around somebody and each other person weigh together. */
  spreadShares(person: number, into: Float64Array): void {
    const { nest } = this;
    into.fill(0);
    const inwards = [person];
    for (let node = person; node !== nest.top[person];) inwards.push((node = nest.parent[node]!));
    let share = 0;
    for (let at = inwards.length - 1; at > 0; at--) {
      share += nest.weight[inwards[at]!]!;
      for (const child of nest.children[inwards[at]!]!) if (child !== inwards[at - 1]) nest.eachLeaf(child, (leaf) => (into[leaf] = share));
    }
  }

  /** Makes room for further edges of one person: alone afterwards if their worth asks for a higher value. */
  raise(person: number, others: Int32Array, weights: Float64Array): void {
    const { nest, values } = this;
    while (nest.top[person]! >= nest.people) this.giveBack(nest.top[person]!);
    const value = others.reduce((most, other, at) => Math.max(most, 2 * weights[at]! - values[other]!), 0);
    if (value <= values[person]!) return;
    this.part(person);
    values[person] = value;
  }

  /** Half of an outermost blossom's weight goes to everybody in it: edges inside keep their slack. */
  private giveBack(blossom: number): void {
    const { nest, values } = this;
    nest.eachLeaf(blossom, (person) => (values[person]! += nest.weight[blossom]! / 2));
    this.part(nest.base[blossom]!);
    nest.unfold(blossom);
  }

  private part(person: number): void {
    const { mate } = this.nest;
    const partner = mate[person]!;
    if (partner >= 0) mate[partner] = -1;
    mate[person] = -1;
  }
}
