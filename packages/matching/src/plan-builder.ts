/**
 * Collects planes, tables and words for the row kernel and lays them out in its memory.
 *
 * Layout: planes (one byte per mentor, padded to 16), tables (16 bytes each, equal ones once), words (a
 * few per mentee, each an address), then a place for the audit's prices, and per thread one for prices
 * and results. Behind the mentors every plane has seats for copies of some of them (column-scan.ts).
 * Invariants: everything begins at a multiple of 16; nothing but seats and the last parts is written after
 * `build`.
 * Example: 3,333 mentors and 25 planes take 83 kB; 10,000 mentees of 36 words 1.4 MB.
 */
import type { KernelShape, StepShape } from './kernel-bytes.ts';
import { wordsOf } from './kernel-bytes.ts';

/** How many threads may run on one memory. */
export const MOST_THREADS = 8;
/** Seats behind the mentors of a plane. */
export const SEATS = 128;
/** Mentors priced by one call of `select` at most. */
export const STRETCH = 4096;

const PAGE = 65_536;
const even = (size: number): number => (size + 15) & ~15;

/** A compiled set of criteria with everybody's answers: what the kernel runs on. */
export interface ScorePlan {
  mentees: number;
  mentors: number;
  /** Bytes of a plane, and the first seat in it. */
  stride: number;
  seatsAt: number;
  planes: number;
  wordsAt: number;
  /** Words of one mentee. */
  words: number;
  /** Where the audit has its largest gains and its prices. */
  auditAt: number;
  /** Where the places of the threads begin, and how far they are apart. */
  threadsAt: number;
  threadSize: number;
  shape: KernelShape;
  /** The most points of a pair. */
  most: number;
  memory: WebAssembly.Memory;
  /** Mentors closed to mentee i beside the rules of the kernel, from closedFrom[i] to closedFrom[i + 1]. */
  closedFrom: Int32Array;
  closed: Int32Array;
}

/** Writes the words of one mentee at `at`. */
export type WordWriter = (mentee: number, words: Int32Array, at: number) => void;

export class PlanBuilder {
  private readonly stride: number;
  private readonly planes: Uint8Array[] = [];
  private readonly tables: Uint8Array[] = [];
  private readonly tableAt = new Map<string, number>();
  private readonly free: number[] = [];
  readonly mentors: number;

  constructor(mentors: number) {
    this.mentors = mentors;
    this.stride = even(mentors) + SEATS;
  }

  /** One byte per mentor; returns its address. */
  plane(valueOf: (mentor: number) => number): number {
    const bytes = new Uint8Array(this.stride);
    for (let mentor = 0; mentor < this.mentors; mentor++) bytes[mentor] = valueOf(mentor);
    this.planes.push(bytes);
    return (this.planes.length - 1) * this.stride;
  }

  /** The first bin that has room for so many points; each has 255. */
  bin(points: number): number {
    let at = this.free.findIndex((room) => room >= points);
    if (at < 0) at = this.free.push(255) - 1;
    this.free[at]! -= points;
    return at;
  }

  /** 16 bytes; returns their address. Only once all planes are known. */
  table(cells: readonly number[]): number {
    const key = cells.join();
    let at = this.tableAt.get(key);
    if (at === undefined) {
      at = this.planes.length * this.stride + 16 * this.tables.length;
      this.tables.push(Uint8Array.from(cells));
      this.tableAt.set(key, at);
    }
    return at;
  }

  build(
    mentees: number,
    most: number,
    steps: StepShape[],
    writers: readonly WordWriter[],
    closedOf: (mentee: number) => number[],
  ): ScorePlan {
    const words = wordsOf(steps);
    const all = new Int32Array(mentees * words);
    const offsets = steps.map((_, step) => wordsOf(steps.slice(0, step)));
    for (let mentee = 0; mentee < mentees; mentee++) writers.forEach((write, step) => write(mentee, all, mentee * words + offsets[step]!));
    const wordsAt = this.planes.length * this.stride + 16 * this.tables.length;
    const auditAt = even(wordsAt + 4 * all.length);
    const threadsAt = auditAt + 16 + 4 * this.stride;
    const threadSize = 32 + even(2 * this.stride) + even(Math.max(4 * this.stride, 8 * STRETCH));
    const isShared = typeof SharedArrayBuffer !== 'undefined';
    const pages = Math.ceil((threadsAt + MOST_THREADS * threadSize) / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: isShared });
    const bytes = new Uint8Array(memory.buffer);
    this.planes.forEach((plane, at) => bytes.set(plane, at * this.stride));
    this.tables.forEach((table, at) => bytes.set(table, this.planes.length * this.stride + 16 * at));
    new Int32Array(memory.buffer, wordsAt, all.length).set(all);
    const shape = { bins: Math.max(1, this.free.length), steps, pages, isShared };
    const { stride, mentors } = this;
    const closedFrom = new Int32Array(mentees + 1);
    const closedTo: number[] = [];
    for (let mentee = 0; mentee < mentees; mentee++) {
      closedTo.push(...closedOf(mentee));
      closedFrom[mentee + 1] = closedTo.length;
    }
    const closed = Int32Array.from(closedTo);
    const planes = this.planes.length;
    const seatsAt = even(mentors);
    return {
      mentees,
      mentors,
      stride,
      seatsAt,
      planes,
      wordsAt,
      words,
      auditAt,
      threadsAt,
      threadSize,
      shape,
      most,
      memory,
      closedFrom,
      closed,
    };
  }
}

/** The same plan with its mentors in another order: `mentorAt[j]` is where the j-th stood before. */
export function withMentorsInOrder(plan: ScorePlan, mentorAt: Int32Array): ScorePlan {
  if (mentorAt.every((at, column) => at === column)) return plan;
  const { pages, isShared } = plan.shape;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: isShared });
  const from = new Uint8Array(plan.memory.buffer);
  const to = new Uint8Array(memory.buffer);
  to.set(from.subarray(0, plan.threadsAt));
  for (let plane = 0; plane < plan.planes; plane++)
    mentorAt.forEach((at, column) => (to[plane * plan.stride + column] = from[plane * plan.stride + at]!));
  const columnOf = new Int32Array(mentorAt.length);
  mentorAt.forEach((at, column) => (columnOf[at] = column));
  return { ...plan, memory, closed: plan.closed.map((at) => columnOf[at]!) };
}
