/**
 * Which nodes are in which tree, as what, and how they hang together.
 *
 * Idea: an outer node hangs by its matched edge from an inner node, an inner node by the edge through
 * which it was reached from an outer node; the root hangs from nothing. Following these upwards gives the
 * path to augment, and two such paths up to where they join give the odd cycle to fold.
 * Invariants: labels and trees are of outermost nodes; the far end of a node's link lies in the node above it.
 *
 * Source: Edmonds 1965, Paths, trees, and flowers, Canadian J. Mathematics 17, 449-467.
 * Example: root Ana, inner Ben, outer Cem: Cem hangs from Ben by Ben-Cem, Ben from Ana by Ana-Ben.
 * Augmenting from Cem to Dora gives Cem-Dora and Ana-Ben.
 */
import type { BlossomNest, Joint } from './blossom-nest.ts';

export const FREE = 0;
export const OUTER = 1;
export const INNER = 2;

export class TreeLabels {
  private readonly nest: BlossomNest;
  private readonly label: Uint8Array;
  /** The edge a node hangs by: from the node above, into the node; -1 for the root. */
  private readonly linkFrom: Int32Array;
  private readonly linkTo: Int32Array;
  private readonly marks: Int32Array;
  private mark = 0;
  private readonly tree: Int32Array;
  /** The nodes that each tree has had; some have been folded or unfolded since. */
  private readonly nodes: number[][] = [];

  constructor(nest: BlossomNest) {
    this.nest = nest;
    this.label = new Uint8Array(2 * nest.people);
    this.linkFrom = new Int32Array(2 * nest.people);
    this.linkTo = new Int32Array(2 * nest.people);
    this.marks = new Int32Array(2 * nest.people);
    this.tree = new Int32Array(2 * nest.people);
  }

  at(node: number): number {
    return this.label[node]!;
  }

  of(person: number): number {
    return this.label[this.nest.top[person]!]!;
  }

  /** The tree of somebody in one. */
  treeOf(person: number): number {
    return this.tree[this.nest.top[person]!]!;
  }

  /** Makes room for a tree of this number. */
  plant(tree: number): void {
    this.nodes[tree] = [];
  }

  set(node: number, label: number, from: number, to: number, tree: number): void {
    this.label[node] = label;
    this.linkFrom[node] = from;
    this.linkTo[node] = to;
    this.tree[node] = tree;
    this.nodes[tree]!.push(node);
  }

  free(node: number): void {
    this.label[node] = FREE;
  }

  /** Forgets a tree; returns the nodes in it, those within blossoms too. */
  fell(tree: number): number[] {
    const inTree = (node: number) => {
      if (this.label[node] === FREE || this.tree[node] !== tree) return false;
      this.label[node] = FREE;
      return true;
    };
    return this.nodes[tree]!.splice(0).filter(inTree);
  }

  /** The node above, or -1 above the root. */
  private above(node: number): number {
    const from = this.linkFrom[node]!;
    return from < 0 ? -1 : this.nest.top[from]!;
  }

  /** Gives an outer person a partner (none: -1), and everyone up to the root the next partner on the path. */
  augment(outer: number, partner: number): void {
    const { nest } = this;
    let [person, mate] = [outer, partner];
    for (;;) {
      const node = nest.top[person]!;
      const inner = this.above(node);
      nest.rebase(node, person);
      nest.mate[person] = mate;
      if (inner < 0) return;
      const [over, within] = [this.linkFrom[inner]!, this.linkTo[inner]!];
      nest.rebase(inner, within);
      nest.mate[within] = over;
      [person, mate] = [over, within];
    }
  }

  /** The odd cycle that the edge between two outer people closes, base first, and the link of the base. */
  cycleThrough(a: number, b: number): { cycle: number[]; joints: Joint[]; above: Joint } {
    const { nest, linkFrom, linkTo } = this;
    const meeting = this.meetingOf(nest.top[a]!, nest.top[b]!);
    const upTo = (person: number) => {
      const path: number[] = [];
      for (let node = nest.top[person]!; node !== meeting; node = this.above(node)) path.push(node);
      return path;
    };
    const down = upTo(a).reverse();
    const up = upTo(b);
    const joints: Joint[] = down.map((node) => [linkFrom[node]!, linkTo[node]!]);
    joints.push([a, b]);
    for (const node of up) joints.push([linkTo[node]!, linkFrom[node]!]);
    return { cycle: [meeting, ...down, ...up], joints, above: [linkFrom[meeting]!, linkTo[meeting]!] };
  }

  /** The lowest node above both; found by climbing in turns, so that the way is no longer than the cycle. */
  private meetingOf(one: number, other: number): number {
    this.mark++;
    for (let [x, y] = [one, other]; ; [x, y] = [y, x]) {
      if (x < 0) continue;
      if (this.marks[x] === this.mark) return x;
      this.marks[x] = this.mark;
      const inner = this.above(x);
      x = inner < 0 ? -1 : this.above(inner);
    }
  }

  /** The even way through an inner blossom from where the tree enters to its base, by twos. */
  wayThrough(node: number): { inner: number; by: Joint; outer?: number; matched?: Joint }[] {
    const { nest } = this;
    const children = nest.children[node]!;
    const size = children.length;
    const entry: Joint = [this.linkFrom[node]!, this.linkTo[node]!];
    const start = nest.placeOf(node, entry[1]);
    const step = nest.evenWay(start);
    const way: { inner: number; by: Joint; outer?: number; matched?: Joint }[] = [];
    let by = entry;
    for (let place = start; place !== 0;) {
      const next = (place + step + size) % size;
      way.push({ inner: children[place]!, by, outer: children[next]!, matched: nest.jointFrom(node, place, step) });
      by = nest.jointFrom(node, next, step);
      place = (next + step + size) % size;
    }
    way.push({ inner: children[0]!, by });
    return way;
  }
}
