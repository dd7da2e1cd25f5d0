/**
 * A good beginning for general matching: optimal if people could meet half and half.
 *
 * Idea: allow half pairs, and odd cycles need no folding: their people meet both neighbours by half. Trees
 * grow as in blossom-forest.ts, without blossoms: reaching somebody alone augments, reaching a cycle opens it
 * (who is reached is taken, the rest pair off), and two outer people meeting make a new cycle, to which
 * the root's half is passed along the path. At the end each cycle is paired off but for one person, who is
 * left to the search with blossoms. All edges used have no slack, so values stay what they are. On graphs
 * of short lists this leaves some people in a hundred to the slower search.
 * Invariants: slack >= 0; edges of pairs and cycles have none; cycles are odd and share nobody.
 *
 * Source: Balinski 1965, Integer programming: methods, uses, computation, Management Science 12, 253-313
 * (half-integral vertices); Derigs and Metz 1986, On the use of optimal fractional matchings for solving
 * the (integer) matching problem, Computing 36, 263-270.
 * Example: three people, each 6 with each other: all three meet by half, 9 points; paired off, one is alone.
 */
import type { BlossomDuals } from './blossom-duals.ts';
import { FREE, INNER, OUTER } from './blossom-labels.ts';
import { DistanceHeap } from './distance-heap.ts';
import type { PeerGraph } from './peer-graph.ts';

export class FractionalStart {
  private readonly graph: PeerGraph;
  private readonly mate: Int32Array;
  private readonly duals: BlossomDuals;
  private readonly label: Uint8Array;
  /** The outer person above an inner one. */
  private readonly above: Int32Array;
  /** The odd cycle somebody is in. */
  private readonly cycleOf: (number[] | undefined)[];
  private readonly reached: Float64Array;
  private readonly events = new DistanceHeap();
  private readonly touched: number[] = [];
  private readonly fresh: number[] = [];
  private root = -1;
  private zeroAt = Infinity;
  private zeroPerson = -1;
  /** When this search ends at the latest: nothing later needs to wait for its turn. */
  private endsAt = Infinity;

  constructor(graph: PeerGraph, mate: Int32Array, duals: BlossomDuals) {
    this.graph = graph;
    this.mate = mate;
    this.duals = duals;
    this.label = new Uint8Array(graph.people);
    this.above = new Int32Array(graph.people);
    this.cycleOf = Array.from({ length: graph.people });
    this.reached = new Float64Array(graph.people).fill(Infinity);
  }

  /** Grows from everybody alone with a value above 0, then pairs the cycles off; yields people looked at. */
  *run(): Generator<number, void> {
    for (let person = 0; person < this.graph.people; person++) {
      if (this.mate[person]! >= 0 || this.cycleOf[person] || this.duals.values[person] === 0) continue;
      this.growFrom(person);
      yield person;
    }
    for (const cycle of new Set(this.cycleOf)) if (cycle) this.open(cycle, cycle[0]!);
  }

  private growFrom(root: number): void {
    const { events, duals } = this;
    this.root = root;
    this.becomeOuter(root);
    for (let isDone = false; !isDone;) {
      for (let person = this.fresh.pop(); person !== undefined; person = this.fresh.pop()) this.scan(person);
      const arc = events.pop();
      if (arc < 0 || events.distance > this.zeroAt) {
        duals.time = this.zeroAt;
        this.flip(this.zeroPerson, -1);
        break;
      }
      duals.time = Math.ceil(events.distance);
      isDone = this.meet(arc);
    }
    duals.rest();
    events.clear();
    for (const person of this.touched) {
      this.label[person] = FREE;
      this.reached[person] = Infinity;
    }
    this.touched.length = 0;
    this.fresh.length = 0;
    this.zeroAt = this.endsAt = Infinity;
    this.zeroPerson = -1;
  }

  private becomeOuter(person: number): void {
    this.label[person] = OUTER;
    this.touched.push(person);
    this.duals.movePerson(person, -1);
    this.fresh.push(person);
    const zeroAt = this.duals.time + this.duals.valueOf(person);
    if (zeroAt >= this.zeroAt) return;
    this.zeroAt = zeroAt;
    this.zeroPerson = person;
    if (zeroAt < this.endsAt) this.endsAt = zeroAt;
  }

  private scan(person: number): void {
    const { duals, reached, label, mate, touched, events } = this;
    const { first, to, weight } = this.graph;
    const { time, values, slope, since } = duals;
    const value = duals.valueOf(person);
    const end = first[person + 1]!;
    for (let arc = first[person]!; arc < end; arc++) {
      const other = to[arc]!;
      if (label[other] === INNER) continue;
      const isOuter = label[other] === OUTER;
      const slack = value + values[other]! + slope[other]! * (time - since[other]!) - 2 * weight[arc]!;
      const at = time + (isOuter ? slack / 2 : slack);
      if (at > this.endsAt || (!isOuter && at >= reached[other]!)) continue;
      const isEnd = isOuter || mate[other]! < 0;
      if (isEnd) this.endsAt = at;
      if (!isOuter) {
        if (reached[other] === Infinity) touched.push(other);
        reached[other] = at;
      }
      // Times are whole: of what happens at once, an end comes first, then growth, then cycles.
      events.push(arc, at - (isOuter ? 0 : isEnd ? 0.5 : 0.25));
    }
  }

  /** An arc's slack is 0 now; true when that ended the search. */
  private meet(arc: number): boolean {
    const { label, mate, cycleOf } = this;
    const [a, b] = [this.graph.from[arc]!, this.graph.to[arc]!];
    if (label[b] === INNER) return false;
    if (label[b] === OUTER) {
      if (this.duals.valueOf(a) + this.duals.valueOf(b) !== 2 * this.graph.weight[arc]!) return false;
      this.close(a, b);
      return true;
    }
    if (mate[b]! < 0) {
      if (cycleOf[b]) this.open(cycleOf[b], b);
      this.flip(a, b);
      mate[b] = a;
      return true;
    }
    label[b] = INNER;
    this.touched.push(b);
    this.above[b] = a;
    this.duals.movePerson(b, 1);
    this.becomeOuter(mate[b]!);
    return false;
  }

  /** Gives an outer person a partner (none: -1), and everyone up to the root the next partner on the path. */
  private flip(outer: number, partner: number): void {
    const { mate, above } = this;
    for (let [person, next] = [outer, partner]; ;) {
      const inner = mate[person]!;
      mate[person] = next;
      if (person === this.root) return;
      mate[inner] = above[inner]!;
      [person, next] = [above[inner]!, inner];
    }
  }

  /** Two outer people meet: an odd cycle of half pairs, and the path above it is flipped. */
  private close(a: number, b: number): void {
    const [fromA, fromB] = [this.pathUp(a), this.pathUp(b)];
    while (fromA.length > 1 && fromB.length > 1 && fromA.at(-2) === fromB.at(-2)) {
      fromA.pop();
      fromB.pop();
    }
    const cycle = [...fromA.reverse(), ...fromB.slice(0, -1)];
    this.flip(cycle[0]!, -1);
    for (const person of cycle) {
      this.mate[person] = -1;
      this.cycleOf[person] = cycle;
    }
  }

  /** Everybody from an outer person up to the root. */
  private pathUp(person: number): number[] {
    const path = [person];
    for (let outer = person; outer !== this.root;) {
      const inner = this.mate[outer]!;
      outer = this.above[inner]!;
      path.push(inner, outer);
    }
    return path;
  }

  /** Pairs a cycle off but for one person. */
  private open(cycle: readonly number[], alone: number): void {
    const start = cycle.indexOf(alone);
    const around = [...cycle.slice(start), ...cycle.slice(0, start)];
    for (const person of around) this.cycleOf[person] = undefined;
    for (let at = 1; at < around.length; at += 2) {
      this.mate[around[at]!] = around[at + 1]!;
      this.mate[around[at + 1]!] = around[at]!;
    }
  }
}
