/**
 * One search of general matching: finds a partner for everybody who misses one, or shows that nobody is missing.
 *
 * Idea: from each of several people without a partner a tree grows along edges of slack 0, outer nodes and
 * inner nodes alternating, all at the same pace. As time goes on outer people fall and inner people rise
 * (blossom-duals.ts), and something happens: an outer person reaches somebody outside all trees, who either
 * has no partner (the path is augmented) or joins as inner with the partner as outer; two outer people reach
 * each other (in one tree the odd cycle is folded into a blossom, from two trees both paths are augmented); an
 * inner blossom falls to 0 (it is unfolded); an outer person falls to 0: then this person stays alone in place of
 * the root, which costs nothing. A tree that augmented is dissolved, and its people wait to be reached
 * by the others. Trees that grow together meet while they are small: with fifty roots among 5,000 people, a
 * tenth of the work of one tree after another.
 * Every event waits in a heap under the time at which it happens; events that no longer apply are dropped. Where
 * the one who was to reach somebody has left, whoever comes next is looked up only then.
 * Invariants: slack >= 0, and 0 on matched edges and inside blossoms; weights >= 0; everything stays whole,
 * since all outer people are odd or even alike: the roots must be.
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

/** Events between two turns of whoever shares the thread. */
const TURN = 1024;

export class BlossomForest {
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
  /** When somebody outer in each tree falls to 0, and who; Infinity for a tree that is done. */
  private readonly zeroAt: number[] = [];
  private readonly zeroPerson: number[] = [];
  private nextZero = Infinity;
  private growing = 0;

  constructor(graph: PeerGraph, nest: BlossomNest, duals: BlossomDuals) {
    this.graph = graph;
    this.nest = nest;
    this.duals = duals;
    this.labels = new TreeLabels(nest);
    this.reached = new Float64Array(nest.people).fill(Infinity);
  }

  /** Grows from people without a partner, all odd or all even, until the matching is optimal for them too; yields how many wait. */
  *growFrom(roots: readonly number[]): Generator<number, void> {
    const { events, duals, graph, zeroAt } = this;
    roots.forEach((root, tree) => {
      [zeroAt[tree], this.zeroPerson[tree]] = [Infinity, -1];
      this.labels.plant(tree);
      this.becomeOuter(this.nest.top[root]!, -1, -1, tree);
    });
    this.growing = roots.length;
    for (let step = 0; this.growing > 0; step++) {
      for (let person = this.fresh.pop(); person !== undefined; person = this.fresh.pop()) this.scan(person);
      if (step % TURN === 0) yield this.growing;
      const event = events.pop();
      if (event < 0 || events.distance > this.nextZero) {
        duals.time = this.nextZero;
        const tree = zeroAt.indexOf(this.nextZero);
        this.labels.augment(this.zeroPerson[tree]!, -1);
        if (event >= 0) events.push(event, events.distance);
        this.dissolve(tree);
        continue;
      }
      duals.time = Math.ceil(events.distance);
      if (event >= graph.to.length) this.unfold(event - graph.to.length);
      else this.meet(event);
    }
    duals.rest();
    this.fresh.length = 0;
    events.clear();
    this.reached.fill(Infinity);
  }

  private becomeOuter(node: number, from: number, to: number, tree: number): void {
    this.labels.set(node, OUTER, from, to, tree);
    this.duals.moveBlossom(node, 2);
    for (const person of this.nest.leaves(node)) this.startFalling(person, tree);
  }

  private startFalling(person: number, tree: number): void {
    this.duals.movePerson(person, -1);
    this.fresh.push(person);
    const zeroAt = this.duals.time + this.duals.valueOf(person);
    if (zeroAt >= this.zeroAt[tree]!) return;
    [this.zeroAt[tree], this.zeroPerson[tree]] = [zeroAt, person];
    this.nextZero = Math.min(this.nextZero, zeroAt);
  }

  private becomeInner(node: number, from: number, to: number, tree: number): void {
    this.labels.set(node, INNER, from, to, tree);
    this.duals.moveBlossom(node, -2);
    if (node >= this.nest.people) this.events.push(this.graph.to.length + node, this.duals.time + this.nest.weight[node]! / 2);
    for (const person of this.nest.leaves(node)) this.duals.movePerson(person, 1);
  }

  /** Tells when a new outer person's arcs will have no slack. */
  private scan(person: number): void {
    const { labels, duals, events, reached } = this;
    const { first, to, weight } = this.graph;
    const { top } = this.nest;
    if (labels.of(person) !== OUTER) return;
    const zeroAt = this.zeroAt[labels.treeOf(person)]!;
    const { time, values, slope, since } = duals;
    const value = duals.valueOf(person);
    const end = first[person + 1]!;
    for (let arc = first[person]!; arc < end; arc++) {
      const other = to[arc]!;
      if (top[other] === top[person]) continue;
      const label = labels.of(other);
      if (label === INNER) continue;
      const slack = value + values[other]! + slope[other]! * (time - since[other]!) - 2 * weight[arc]!;
      const at = time + (label === OUTER ? slack / 2 : slack);
      if (at > zeroAt) continue;
      if (label === FREE) {
        if (at >= reached[other]!) continue;
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

  /** An arc's slack is said to be 0 now. */
  private meet(arc: number): void {
    const { nest, graph, labels, duals } = this;
    let [a, b] = [graph.from[arc]!, graph.to[arc]!];
    if (labels.of(a) !== OUTER) [a, b] = [b, a];
    const label = labels.of(b);
    if (labels.of(a) !== OUTER || duals.valueOf(a) + duals.valueOf(b) !== 2 * graph.weight[arc]!) {
      this.lookAgain(a);
      return this.lookAgain(b);
    }
    if (label === INNER || nest.top[a] === nest.top[b]) return;
    const tree = labels.treeOf(a);
    if (label === OUTER) {
      const other = labels.treeOf(b);
      if (tree === other) return this.fold(a, b);
      labels.augment(a, b);
      labels.augment(b, a);
      this.dissolve(tree);
      return this.dissolve(other);
    }
    const node = nest.top[b]!;
    const base = nest.base[node]!;
    const partner = nest.mate[base]!;
    if (partner < 0) {
      labels.augment(a, b);
      nest.rebase(node, b);
      nest.mate[b] = a;
      return this.dissolve(tree);
    }
    this.becomeInner(node, a, b, tree);
    this.becomeOuter(nest.top[partner]!, base, partner, tree);
  }

  /** Whoever was to be reached now is not: by whom, and when, is found out anew. */
  private lookAgain(person: number): void {
    if (this.labels.of(person) === FREE && this.reached[person]! <= this.duals.time) this.awaitFreed(person);
  }

  private fold(a: number, b: number): void {
    const { nest, labels, duals } = this;
    const tree = labels.treeOf(a);
    const { cycle, joints, above } = labels.cycleThrough(a, b);
    const wereInner = cycle.filter((node) => labels.at(node) === INNER).flatMap((node) => nest.leaves(node));
    for (const node of cycle) duals.moveBlossom(node, 0);
    const node = nest.fold(cycle, joints);
    labels.set(node, OUTER, above[0], above[1], tree);
    duals.moveBlossom(node, 2);
    for (const person of wereInner) this.startFalling(person, tree);
  }

  /** The children on the even way from where the tree enters to the base stay in the tree; the rest are free. */
  private unfold(node: number): void {
    const { nest, labels, duals } = this;
    const children = nest.children[node]!;
    if (labels.at(node) !== INNER || nest.parent[node]! >= 0 || children.length === 0 || duals.weightOf(node) !== 0) return;
    const tree = labels.treeOf(nest.base[node]!);
    const way = labels.wayThrough(node);
    duals.moveBlossom(node, 0);
    labels.free(node);
    nest.unfold(node);
    const staying = new Set(way.flatMap(({ inner, outer }) => (outer === undefined ? [inner] : [inner, outer])));
    for (const { inner, by } of way) this.becomeInner(inner, by[0], by[1], tree);
    const freed = children.filter((child) => !staying.has(child)).flatMap((child) => nest.leaves(child));
    for (const person of freed) duals.movePerson(person, 0);
    for (const { outer, matched } of way) if (outer !== undefined) this.becomeOuter(outer, ...(matched as Joint), tree);
    for (const person of freed) this.awaitFreed(person);
  }

  /** Somebody who is no longer in a tree may be reached again by those who are. */
  private awaitFreed(person: number): void {
    const { labels, duals } = this;
    const { first, to, weight } = this.graph;
    const { time, values, slope, since } = duals;
    const from = time + duals.valueOf(person);
    let soonest = Infinity;
    let way = -1;
    for (let arc = first[person]!; arc < first[person + 1]!; arc++) {
      const other = to[arc]!;
      if (labels.of(other) !== OUTER) continue;
      const at = from + values[other]! + slope[other]! * (time - since[other]!) - 2 * weight[arc]!;
      if (at >= soonest || at > this.zeroAt[labels.treeOf(other)]!) continue;
      soonest = at;
      way = arc;
    }
    this.reached[person] = soonest;
    if (way >= 0) this.events.push(way, soonest);
  }

  /** The tree is done: all in it stand still. Blossoms that weigh nothing need not outlive it. */
  private dissolve(tree: number): void {
    const { nest, duals, labels } = this;
    const outermost = labels.fell(tree).filter((node) => nest.parent[node]! < 0);
    const freed = outermost.flatMap((node) => nest.leaves(node));
    for (const person of freed) duals.movePerson(person, 0);
    for (const node of outermost) {
      duals.moveBlossom(node, 0);
      if (node >= nest.people && nest.weight[node] === 0) nest.unfold(node, true);
    }
    this.zeroAt[tree] = Infinity;
    this.nextZero = this.zeroAt.reduce((soonest, at) => Math.min(soonest, at), Infinity);
    if (--this.growing > 0) for (const person of freed) this.awaitFreed(person);
  }
}
