/**
 * One search of general matching: finds a partner for one person, or shows that nobody is missing one.
 *
 * Idea: a tree grows from somebody without a partner along edges of slack 0, outer nodes and inner nodes
 * alternating. As time goes on outer people fall and inner people rise (blossom-duals.ts), and something
 * happens: an outer person reaches somebody outside the tree, who either has no partner (the path is
 * augmented) or joins as inner with the partner as outer; two outer people reach each other (the odd
 * cycle is folded into a blossom); an inner blossom falls to 0 (it is unfolded); an outer person falls to 0:
 * then this person stays alone in place of the root, which costs nothing.
 * Every event waits in a heap under the time at which it happens; events that no longer apply are dropped.
 * Invariants: slack >= 0, and 0 on matched edges and inside blossoms; weights >= 0; everything stays whole,
 * since all outer people of a tree are odd or even alike.
 *
 * Source: Edmonds 1965, Maximum matching and a polyhedron with 0,1-vertices, J. Research NBS 69B,
 * 125-130; Galil 1986, ACM Computing Surveys 18, 23-38 (section 4).
 * Example: Ana alone at 6, Ben-Cem a pair, everybody 6 points with each other: the tree reaches Ben at once,
 * Cem becomes outer, Ana and Cem fold the three into one; at time 6 they fall to 0 and one stays alone.
 */
import { BlossomDuals } from './blossom-duals.ts';
import { FREE, INNER, OUTER, TreeLabels } from './blossom-labels.ts';
import type { BlossomNest, Joint } from './blossom-nest.ts';
import { DistanceHeap } from './distance-heap.ts';
import type { PeerGraph } from './peer-graph.ts';

export class BlossomTree {
  private readonly graph: PeerGraph;
  private readonly nest: BlossomNest;
  private readonly duals: BlossomDuals;
  private readonly labels: TreeLabels;
  /** Arcs, and beyond them blossoms to unfold, by the time at which it is their turn. */
  private readonly events = new DistanceHeap();
  /** Outer people whose arcs have not been looked at. */
  private readonly fresh: number[] = [];
  /** When each free person is first reached, as far as known. */
  private readonly reached: Float64Array;
  private readonly touched: number[] = [];
  private zeroAt = Infinity;
  private zeroPerson = -1;

  constructor(graph: PeerGraph, nest: BlossomNest, duals: BlossomDuals) {
    this.graph = graph;
    this.nest = nest;
    this.duals = duals;
    this.labels = new TreeLabels(nest);
    this.reached = new Float64Array(nest.people).fill(Infinity);
  }

  /** Grows from a person without a partner until the matching is optimal for this person too. */
  growFrom(root: number): void {
    const { events, duals, graph } = this;
    this.becomeOuter(this.nest.top[root]!, -1, -1);
    for (let isDone = false; !isDone;) {
      for (let person = this.fresh.pop(); person !== undefined; person = this.fresh.pop()) this.scan(person);
      const event = events.pop();
      if (event < 0 || events.distance > this.zeroAt) {
        duals.time = this.zeroAt;
        this.labels.augment(this.zeroPerson, -1);
        break;
      }
      duals.time = Math.ceil(events.distance);
      if (event >= graph.to.length) this.unfold(event - graph.to.length);
      else isDone = this.meet(event);
    }
    this.endSearch();
  }

  private becomeOuter(node: number, from: number, to: number): void {
    this.labels.set(node, OUTER, from, to);
    this.duals.moveBlossom(node, 2);
    this.nest.eachLeaf(node, (person) => this.startFalling(person));
  }

  private startFalling(person: number): void {
    this.duals.movePerson(person, -1);
    this.fresh.push(person);
    const zeroAt = this.duals.time + this.duals.valueOf(person);
    if (zeroAt < this.zeroAt) [this.zeroAt, this.zeroPerson] = [zeroAt, person];
  }

  private becomeInner(node: number, from: number, to: number): void {
    this.labels.set(node, INNER, from, to);
    this.duals.moveBlossom(node, -2);
    if (node >= this.nest.people) this.events.push(this.graph.to.length + node, this.duals.time + this.nest.weight[node]! / 2);
    this.nest.eachLeaf(node, (person) => this.duals.movePerson(person, 1));
  }

  /** Tells when a new outer person's arcs will have no slack. */
  private scan(person: number): void {
    const { first, to, weight } = this.graph;
    const { duals, events, reached } = this;
    const { top } = this.nest;
    const value = duals.valueOf(person);
    const end = first[person + 1]!;
    for (let arc = first[person]!; arc < end; arc++) {
      const other = to[arc]!;
      if (top[other] === top[person]) continue;
      const label = this.labels.of(other);
      if (label === INNER) continue;
      const slack = value + duals.valueOf(other) - 2 * weight[arc]!;
      const at = duals.time + (label === OUTER ? slack / 2 : slack);
      if (at > this.zeroAt) continue;
      if (label === FREE) {
        if (at >= reached[other]!) continue;
        if (reached[other] === Infinity) this.touched.push(other);
        reached[other] = at;
      }
      events.push(arc, at - this.haste(label, other));
    }
  }

  /** Times are whole: what happens at the same time is done in the order of augmenting, growing, folding. */
  private haste(label: number, other: number): number {
    if (label === OUTER) return 0;
    const { mate, base, top } = this.nest;
    return mate[base[top[other]!]!]! < 0 ? 0.5 : 0.25;
  }

  /** An arc's slack is said to be 0 now; true when that ended in an augmentation. */
  private meet(arc: number): boolean {
    const { nest, graph, labels } = this;
    let [a, b] = [graph.from[arc]!, graph.to[arc]!];
    if (labels.of(a) !== OUTER) [a, b] = [b, a];
    const label = labels.of(b);
    if (labels.of(a) !== OUTER || label === INNER || nest.top[a] === nest.top[b]) return false;
    if (this.duals.valueOf(a) + this.duals.valueOf(b) !== 2 * graph.weight[arc]!) return false;
    if (label === OUTER) {
      this.fold(a, b);
      return false;
    }
    const node = nest.top[b]!;
    const base = nest.base[node]!;
    const partner = nest.mate[base]!;
    if (partner < 0) {
      labels.augment(a, b);
      nest.rebase(node, b);
      nest.mate[b] = a;
      return true;
    }
    this.becomeInner(node, a, b);
    this.becomeOuter(nest.top[partner]!, base, partner);
    return false;
  }

  private fold(a: number, b: number): void {
    const { nest, labels, duals } = this;
    const { cycle, joints, above } = labels.cycleThrough(a, b);
    const wereInner = cycle.filter((node) => labels.at(node) === INNER).flatMap((node) => nest.leaves(node));
    for (const node of cycle) duals.moveBlossom(node, 0);
    const node = nest.fold(cycle, joints);
    labels.set(node, OUTER, above[0], above[1]);
    duals.moveBlossom(node, 2);
    for (const person of wereInner) this.startFalling(person);
  }

  /** The children on the even way from where the tree enters to the base stay in the tree; the rest are free. */
  private unfold(node: number): void {
    const { nest, labels, duals } = this;
    const children = nest.children[node]!;
    if (labels.at(node) !== INNER || nest.parent[node]! >= 0 || children.length === 0 || duals.weightOf(node) !== 0) return;
    const way = labels.wayThrough(node);
    duals.moveBlossom(node, 0);
    labels.set(node, FREE, -1, -1);
    nest.unfold(node);
    const staying = new Set(way.flatMap(({ inner, outer }) => (outer === undefined ? [inner] : [inner, outer])));
    for (const { inner, by } of way) this.becomeInner(inner, by[0], by[1]);
    const freed = children.filter((child) => !staying.has(child)).flatMap((child) => nest.leaves(child));
    for (const person of freed) duals.movePerson(person, 0);
    for (const { outer, matched } of way) if (outer !== undefined) this.becomeOuter(outer, ...(matched as Joint));
    for (const person of freed) this.awaitFreed(person);
  }

  /** Somebody who is no longer in the tree may be reached again by those who are. */
  private awaitFreed(person: number): void {
    const { first, to, weight } = this.graph;
    this.reached[person] = Infinity;
    for (let arc = first[person]!; arc < first[person + 1]!; arc++) {
      if (this.labels.of(to[arc]!) !== OUTER) continue;
      const at = this.duals.time + this.duals.valueOf(person) + this.duals.valueOf(to[arc]!) - 2 * weight[arc]!;
      if (at > this.zeroAt || at >= this.reached[person]!) continue;
      this.reached[person] = at;
      this.touched.push(person);
      this.events.push(arc, at);
    }
  }

  /** Everything stands still again; blossoms that weigh nothing need not outlive the search. */
  private endSearch(): void {
    this.duals.rest();
    for (const person of this.touched) this.reached[person] = Infinity;
    this.touched.length = 0;
    this.fresh.length = 0;
    this.events.clear();
    [this.zeroAt, this.zeroPerson] = [Infinity, -1];
    const { nest } = this;
    for (const node of this.labels.clear())
      if (node >= nest.people && nest.children[node]!.length > 0 && nest.parent[node]! < 0 && nest.weight[node] === 0)
        nest.unfold(node, true);
  }
}
