/**
 * The heaviest matching of a general graph: who meets whom when everybody may meet everybody.
 *
 * Idea: the primal-dual method with blossoms. Every person has a value u, every blossom a weight z,
 * and slack_ij = u_i + u_j + (z of all blossoms holding both) - 2 w_ij >= 0. Stage by stage, trees
 * grow from all people without a partner along edges of slack 0, outer nodes (S) and inner nodes (T)
 * alternating. An edge between two outer nodes of different trees is a path to augment; within one tree,
 * an odd cycle to fold. When nothing has slack 0, the duals move: outer people fall by d, inner rise by d,
 * outer blossoms rise and inner ones fall by 2 d, d as large as nothing goes below 0. An inner blossom
 * at 0 is unfolded. When an outer person reaches 0, all without a partner have, and that is the optimum.
 * Everything is doubled, so whole weights keep whole duals.
 *
 * Invariants: slack >= 0, and 0 on matched edges and inside blossoms; z >= 0; who is alone has the
 * smallest u of all. `nearest` holds for each person the outer person of least slack: outer people all
 * move alike, so who is nearest does not change when the duals move.
 *
 * Source: Edmonds 1965, Maximum matching and a polyhedron with 0,1-vertices, J. Research NBS 69B,
 * 125-130; Galil 1986, Efficient algorithms for finding maximum matching in graphs, ACM Computing
 * Surveys 18, 23-38 (the weighted case, section 4). About n^3 steps in practice.
 * Example: a triangle with weights 6, 5, 5 and a fourth person tied to its third corner by 2:
 * matching the 6 and the 2 gives 8.
 */
import { BlossomNest } from './blossom-nest.ts';
import type { Joint } from './blossom-nest.ts';

export interface BlossomSolution {
  mate: Int32Array;
  /** u of each person, in doubled weight. */
  values: Float64Array;
  /** Blossoms of positive z, in doubled weight, and the people in them. */
  blossoms: { people: number[]; weight: number }[];
}

const FREE = 0;
const OUTER = 1;
const INNER = 2;

/** Weights are whole, row-major, symmetric; NaN marks no edge. Yields after each stage. */
export function* heaviestMatching(weights: Float64Array, people: number): Generator<number, BlossomSolution> {
  const search = new BlossomSearch(weights, people);
  for (let stage = 1; search.runStage(); stage++) yield Math.min(1, (2 * stage) / people);
  const { nest, values } = search;
  const positive = nest.weight.flatMap((weight, node) =>
    node >= people && nest.children[node]!.length > 0 && weight > 0 ? [{ people: nest.leaves(node).sort((a, b) => a - b), weight }] : [],
  );
  return { mate: nest.mate, values, blossoms: positive };
}

class BlossomSearch {
  readonly nest: BlossomNest;
  readonly values: Float64Array;
  private readonly weights: Float64Array;
  private readonly people: number;
  private label: number[] = [];
  /** The edge by which an outermost node got its label, from the tree into the node; none for a root. */
  private link: (Joint | undefined)[] = [];
  private readonly outer: Uint8Array;
  private readonly nearest: Int32Array;
  private queue: number[] = [];

  constructor(weights: Float64Array, people: number) {
    this.weights = weights;
    this.people = people;
    this.nest = new BlossomNest(people);
    const most = weights.reduce((max, weight) => (weight > max ? weight : max), 0);
    this.values = new Float64Array(people).fill(most);
    this.outer = new Uint8Array(people);
    this.nearest = new Int32Array(people);
  }

  /** One augmentation; false when the matching is optimal. */
  runStage(): boolean {
    const { nest, people } = this;
    this.label = [];
    this.link = [];
    this.outer.fill(0);
    this.nearest.fill(-1);
    this.queue = [];
    for (let person = 0; person < people; person++) if (nest.mate[person]! < 0) this.labelOuter(nest.top[person]!, undefined);
    for (;;) {
      for (let person = this.queue.pop(); person !== undefined; person = this.queue.pop()) if (this.scan(person)) return this.endStage();
      if (!this.moveDuals()) return false;
      if (this.useTightEdges()) return this.endStage();
    }
  }

  private labelOf(person: number): number {
    return this.label[this.nest.top[person]!] ?? FREE;
  }

  /** Slack of an edge between two different outermost nodes; NaN when there is no edge. */
  private slack(a: number, b: number): number {
    return this.values[a]! + this.values[b]! - 2 * this.weights[a * this.people + b]!;
  }

  private labelOuter(node: number, link: Joint | undefined): void {
    this.label[node] = OUTER;
    this.link[node] = link;
    for (const person of this.nest.leaves(node)) this.becomeOuter(person);
  }

  private becomeOuter(person: number): void {
    this.outer[person] = 1;
    this.nearest[person] = -1;
    this.queue.push(person);
  }

  /** Looks along all edges of a new outer person; true when the matching was augmented. */
  private scan(person: number): boolean {
    const { people, nest } = this;
    for (let other = 0; other < people; other++) {
      if (nest.top[other] === nest.top[person]) continue;
      const slack = this.slack(person, other);
      if (Number.isNaN(slack)) continue;
      this.offer(other, person, slack);
      if (this.outer[other] === 1) this.offer(person, other, slack);
      if (slack === 0 && this.labelOf(other) !== INNER && this.useTight(person, other)) return true;
    }
    return false;
  }

  private offer(person: number, from: number, slack: number): void {
    const known = this.nearest[person]!;
    if (known < 0 || slack < this.slack(known, person)) this.nearest[person] = from;
  }

  /** Uses a tight edge from an outer person: grow, fold, or augment (true). */
  private useTight(person: number, other: number): boolean {
    const { nest } = this;
    const node = nest.top[other]!;
    if (node === nest.top[person]) return false;
    if ((this.label[node] ?? FREE) === FREE) {
      this.label[node] = INNER;
      this.link[node] = [person, other];
      const base = nest.base[node]!;
      const partner = nest.mate[base]!;
      this.labelOuter(nest.top[partner]!, [base, partner]);
      return false;
    }
    const meeting = this.commonNode(person, other);
    if (meeting < 0) {
      this.augment(person, other);
      this.augment(other, person);
      return true;
    }
    this.foldCycle(meeting, person, other);
    return false;
  }

  /** Outer nodes from this one's up to its root, with the inner nodes between. */
  private pathUp(person: number): number[] {
    const path = [this.nest.top[person]!];
    for (let link = this.link[path[0]!]; link; link = this.link[path.at(-1)!]) path.push(this.nest.top[link[0]]!);
    return path;
  }

  private commonNode(a: number, b: number): number {
    const above = new Set(this.pathUp(a));
    return this.pathUp(b).find((node) => above.has(node)) ?? -1;
  }

  private foldCycle(meeting: number, a: number, b: number): void {
    const { nest } = this;
    const upTo = (person: number) => {
      const path = this.pathUp(person);
      return path.slice(0, path.indexOf(meeting));
    };
    const down = upTo(a).reverse();
    const up = upTo(b);
    const joints: Joint[] = down.map((node) => this.link[node]!);
    joints.push([a, b]);
    for (const node of up) joints.push([this.link[node]![1], this.link[node]![0]]);
    const wereInner = [...down, ...up].filter((node) => this.label[node] === INNER);
    const newlyOuter = wereInner.flatMap((node) => nest.leaves(node));
    const link = this.link[meeting];
    const node = nest.fold([meeting, ...down, ...up], joints);
    this.label[node] = OUTER;
    this.link[node] = link;
    for (const person of newlyOuter) this.becomeOuter(person);
    this.forgetInside(node);
  }

  /** Outer people whose nearest is now in the same blossom look for another. */
  private forgetInside(node: number): void {
    for (const person of this.nest.leaves(node)) {
      const known = this.nearest[person]!;
      if (known < 0 || this.nest.top[known] !== node) continue;
      this.nearest[person] = -1;
      for (let other = 0; other < this.people; other++) {
        if (this.outer[other] === 0 || this.nest.top[other] === node) continue;
        const slack = this.slack(person, other);
        if (!Number.isNaN(slack)) this.offer(person, other, slack);
      }
    }
  }

  /** Gives an outer person a partner, and everyone up to its root the next partner on the path. */
  private augment(outer: number, partner: number): void {
    const { nest } = this;
    let person = outer;
    let mate = partner;
    for (;;) {
      const node = nest.top[person]!;
      const matchedBy = this.link[node];
      nest.rebase(node, person);
      nest.mate[person] = mate;
      if (!matchedBy) return;
      const inner = nest.top[matchedBy[0]]!;
      const [above, within] = this.link[inner]!;
      nest.rebase(inner, within);
      nest.mate[within] = above;
      person = above;
      mate = within;
    }
  }

  /** Moves values and weights until something becomes possible; false when that is the optimum. */
  private moveDuals(): boolean {
    const { nest, values, nearest, outer, people, label } = this;
    const blossoms = nest.outermost();
    let end = Infinity;
    let step = Infinity;
    for (let person = 0; person < people; person++) {
      if (outer[person] === 1) end = Math.min(end, values[person]!);
      const from = nearest[person]!;
      if (from < 0 || this.labelOf(person) === INNER) continue;
      step = Math.min(step, this.slack(from, person) / (outer[person] === 1 ? 2 : 1));
    }
    for (const node of blossoms) if (label[node] === INNER) step = Math.min(step, nest.weight[node]! / 2);
    const move = Math.min(end, step);
    if (move === Infinity) return false;
    for (let person = 0; person < people; person++) {
      const at = this.labelOf(person);
      if (at !== FREE) values[person]! += at === OUTER ? -move : move;
    }
    for (const node of blossoms) {
      const at = label[node] ?? FREE;
      if (at !== FREE) nest.weight[node]! += at === OUTER ? 2 * move : -2 * move;
    }
    return step < end;
  }

  /** Unfolds inner blossoms at 0 and uses edges that became tight; true when the matching was augmented. */
  private useTightEdges(): boolean {
    const { nest, nearest, people } = this;
    for (const node of nest.outermost()) if (this.label[node] === INNER && nest.weight[node] === 0) this.unfoldInner(node);
    for (let person = 0; person < people; person++) {
      const from = nearest[person]!;
      if (from < 0 || this.labelOf(person) === INNER || nest.top[from] === nest.top[person]) continue;
      if (this.slack(from, person) === 0 && this.useTight(from, person)) return true;
    }
    return false;
  }

  /** The children on the even way from where the tree enters to the base stay in the tree; the rest are free. */
  private unfoldInner(node: number): void {
    const { nest } = this;
    const children = nest.children[node]!;
    const size = children.length;
    const entry = this.link[node]!;
    const start = nest.placeOf(node, entry[1]);
    const step = nest.evenWay(start);
    const way: { inner: number; by: Joint; outer?: number; matched?: Joint }[] = [];
    let by = entry;
    for (let place = start; ;) {
      if (place === 0) {
        way.push({ inner: children[0]!, by });
        break;
      }
      const next = (place + step + size) % size;
      way.push({ inner: children[place]!, by, outer: children[next]!, matched: nest.jointFrom(node, place, step) });
      by = nest.jointFrom(node, next, step);
      place = (next + step + size) % size;
    }
    nest.unfold(node);
    this.label[node] = FREE;
    for (const child of children) this.label[child] = FREE;
    for (const { inner, by: link, outer, matched } of way) {
      this.label[inner] = INNER;
      this.link[inner] = link;
      if (outer !== undefined) this.labelOuter(outer, matched);
    }
  }

  /** Blossoms that weigh nothing need not outlive the stage. */
  private endStage(): boolean {
    const { nest } = this;
    for (;;) {
      const empty = nest.outermost().filter((node) => nest.weight[node] === 0);
      if (empty.length === 0) return true;
      for (const node of empty) nest.unfold(node);
    }
  }
}
