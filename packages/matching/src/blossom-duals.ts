/**
 * Values of people and weights of blossoms, while a tree makes them rise and fall.
 *
 * Idea: as time goes on, outer people lose a point a tick and inner people gain one; outer blossoms gain
 * two and inner ones lose two. Instead of moving all of them at each tick, each remembers when it last
 * stood still and which way it has moved since.
 * Invariants: outside a search nobody moves, and `values` and the nest's weights are what they seem.
 * Source: Galil 1986, ACM Computing Surveys 18, 23-38 (section 4, delta as an offset).
 * Example: 7 at tick 2 and falling is 4 at tick 5.
 */
import type { BlossomNest } from './blossom-nest.ts';

export class BlossomDuals {
  /** u of each person at rest. */
  readonly values: Float64Array;
  time = 0;
  private readonly nest: BlossomNest;
  /** For loops in which a call per person would cost more than the look-up; others ask `valueOf`. */
  readonly since: Float64Array;
  readonly slope: Int8Array;
  private readonly moving: number[] = [];
  private readonly movingBlossoms: number[] = [];

  /** Nodes are people and blossoms; there are fewer than two for each person. */
  constructor(nest: BlossomNest) {
    this.nest = nest;
    this.values = new Float64Array(nest.people);
    this.since = new Float64Array(2 * nest.people);
    this.slope = new Int8Array(2 * nest.people);
  }

  valueOf(person: number): number {
    return this.values[person]! + this.slope[person]! * (this.time - this.since[person]!);
  }

  weightOf(blossom: number): number {
    return this.nest.weight[blossom]! + this.slope[blossom]! * (this.time - this.since[blossom]!);
  }

  /** From now on this person falls (-1), rises (1) or stays (0). */
  movePerson(person: number, slope: -1 | 0 | 1): void {
    if (this.slope[person] === slope) return;
    if (this.slope[person] === 0) this.moving.push(person);
    this.values[person] = this.valueOf(person);
    this.since[person] = this.time;
    this.slope[person] = slope;
  }

  /** From now on this outermost blossom rises (2), falls (-2) or stays (0). */
  moveBlossom(blossom: number, slope: -2 | 0 | 2): void {
    if (blossom < this.nest.people || this.slope[blossom] === slope) return;
    if (this.slope[blossom] === 0) this.movingBlossoms.push(blossom);
    this.nest.weight[blossom] = this.weightOf(blossom);
    this.since[blossom] = this.time;
    this.slope[blossom] = slope;
  }

  /** Stops everything where it is, and the clock. */
  rest(): void {
    for (const person of this.moving) this.movePerson(person, 0);
    for (const blossom of this.movingBlossoms) this.moveBlossom(blossom, 0);
    this.moving.length = 0;
    this.movingBlossoms.length = 0;
    this.time = 0;
  }
}
