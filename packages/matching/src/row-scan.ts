/**
 * The best mentors of one mentee at given prices, best first, and a bound on all the others.
 *
 * Idea: mentors who gain more than the bound are put into a pool of twice the number wanted or more. When it is
 * full it is sorted and cut; the best one dropped so far is the bound, and nothing below it is looked
 * at again. Where the scores come from a plan, the kernel compares 16 mentors at a time with the bound
 * and hands over only the better.
 * Scanning starts at another mentor for every mentee, so that mentees with the same answers do not all
 * keep the same mentors among equals.
 * Invariants: for every mentor not kept  s - P <= bound;  gains never rise along what is kept; the same
 * result with and without a plan.
 * Source: Volgenant 1996, Linear and semi-assignment problems: a core oriented approach, Computers
 * and Operations Research 23, 917-932 (sparse core, price the rest).
 * Example: K = 2, gains 5, 9, 7, 9: kept are the two 9s, the bound is 7.
 */
import { FURTHEST_PLACE, gainAtPlace, sortByGain } from './gain-order.ts';
import { STRETCH } from './plan-builder.ts';
import { FORBIDDEN } from './problem.ts';
import { MOST_PRICE, NO_THRESHOLD, RowKernel } from './row-kernel.ts';
import type { PlannedRows, RowSource } from './rows.ts';

/** Smaller pools are sorted too often. */
const LEAST_POOL = 160;
/** Columns sampled together: few enough to mix, enough to be worth a call. */
const blockSize = (width: number): number => Math.max(16, Math.min(128, (width >> 5) & ~15));
/** A first block says little where there are hardly more. */
const FEW_BLOCKS = 4;
/** How many times as many as wanted the first block should let through: it may be a poor one. */
const LEAD = 2;

export class RowScan {
  /** The columns kept, and their scores minus prices, the largest first. */
  columns = new Int32Array(0);
  gains = new Float64Array(0);
  count = 0;
  /** No column left off gains more than this. */
  bound = -Infinity;
  /** Pairs priced so far. */
  priced = 0;
  /** No score read so far is larger than this, either way. */
  largest: number;
  private most = 0;
  private pool = 0;
  private readonly source: RowSource;
  private readonly kernel: RowKernel | undefined;
  private planned: PlannedRows | undefined;
  private prices: ArrayLike<number> = [];
  private readonly row: Int32Array;
  /** Columns to leave out carry the number of this scan. */
  private readonly leftOut: Int32Array;
  private scans = 0;
  /** Columns closed to the row last begun, beside the plan, carry its number and one. */
  private readonly closedTo: Int32Array;

  constructor(source: RowSource, thread = 0) {
    this.source = source;
    const { planned, width } = source;
    this.kernel = planned && new RowKernel(planned.plan, planned.module, thread);
    this.largest = planned?.plan.most ?? 0;
    this.row = new Int32Array(width);
    this.leftOut = new Int32Array(width);
    this.closedTo = new Int32Array(width);
  }

  setPrices(prices: ArrayLike<number>): void {
    this.prices = prices;
    let fits = this.kernel !== undefined;
    for (let at = 0; at < prices.length; at++) {
      const price = prices[at]!;
      if (!(price >= 0 && price <= MOST_PRICE && Number.isInteger(price))) fits = false;
    }
    this.planned = fits ? this.source.planned : undefined;
    if (fits) this.kernel!.setPrices(prices);
  }

  /** After others had their turn: they may have priced on the same memory. */
  resume(): void {
    if (this.planned) this.kernel!.setPrices(this.prices);
  }

  /** Leaves a column out of the scans until `startLeavingOut`. */
  leaveOut(column: number): void {
    this.leftOut[column] = this.scans;
  }

  startLeavingOut(): void {
    this.scans++;
  }

  /** Keeps the best `most` of the row that gain more than `threshold`. */
  best(row: number, most: number, threshold?: number): void {
    const { width } = this.source;
    const turn = width > 16 ? ((Math.imul(row, 0x9e3779b1) >>> 0) % (width >> 4)) << 4 : 0;
    this.begin(row, most, threshold ?? -Infinity);
    const first = threshold === undefined ? this.firstBlock(row, turn) : turn;
    this.part(row, first, width);
    this.part(row, 0, turn);
    // What was not looked below was too high after all.
    if (this.count < most >> 2 && this.bound > -Infinity) return this.best(row, most, -Infinity);
    this.cut();
  }

  /** Lets the first block tell what is worth keeping of a row of many; returns where it ends. */
  private firstBlock(row: number, from: number): number {
    const { width } = this.source;
    const to = Math.min(width, from + blockSize(width));
    if (width <= FEW_BLOCKS * (to - from)) return from;
    this.part(row, from, to);
    this.keepAbove(Math.ceil((LEAD * this.most * (to - from)) / width));
    return to;
  }

  /** The same from every so-manieth block of columns, another choice for every row. */
  sample(row: number, most: number, share: number): void {
    const { width } = this.source;
    const size = blockSize(width);
    const blocks = Math.ceil(width / size);
    const wanted = Math.ceil(blocks / share);
    let block = (Math.imul(row + 1, 0x9e3779b1) >>> 0) % Math.max(1, blocks);
    const turn = 1 + ((Math.imul(row + 1, 0x85ebca6b) >>> 0) % Math.max(1, blocks - 1));
    this.begin(row, most, -Infinity);
    for (let taken = 0; taken < wanted; taken++) {
      this.part(row, block * size, Math.min(width, (block + 1) * size));
      block = (block + turn) % blocks;
      // The best of the first block tell well enough what is worth keeping of all.
      if (taken === 0 && wanted > FEW_BLOCKS) this.keepAbove(Math.ceil((LEAD * most) / wanted));
    }
    this.cut();
  }

  /** Nothing that gains less than the best so many found so far is kept from now on. */
  private keepAbove(best: number): void {
    if (this.count <= best || best > FURTHEST_PLACE) return;
    const { gains, columns } = this;
    this.bound = gainAtPlace(gains, this.count, best) - 1;
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      if (gains[at]! <= this.bound) continue;
      gains[kept] = gains[at]!;
      columns[kept++] = columns[at]!;
    }
    this.count = kept;
  }

  private begin(row: number, most: number, threshold: number): void {
    this.pool = Math.max(LEAST_POOL, 2 * most);
    if (this.gains.length < this.pool) {
      this.gains = new Float64Array(this.pool);
      this.columns = new Int32Array(this.pool);
    }
    this.most = most;
    this.count = 0;
    this.bound = threshold;
    if (this.planned && row < this.planned.menteeAt.length) this.markClosed(this.planned, row);
  }

  /** Once a row, so that whoever gains enough need not be looked for among them. */
  private markClosed({ plan, menteeAt, closed }: PlannedRows, row: number): void {
    const mentee = menteeAt[row]!;
    for (let at = plan.closedFrom[mentee]!; at < plan.closedFrom[mentee + 1]!; at++) this.closedTo[plan.closed[at]!] = row + 1;
    for (const column of closed.get(row) ?? []) this.closedTo[column] = row + 1;
  }

  private part(row: number, from: number, to: number): void {
    this.priced += to - from;
    if (this.planned && row < this.planned.menteeAt.length) this.selectPart(this.planned, row, from, to);
    else this.readPart(row, from, to);
  }

  private selectPart({ menteeAt, isForbidden }: PlannedRows, row: number, from: number, to: number): void {
    const kernel = this.kernel!;
    const { out } = kernel;
    for (let first = from; first < to; first += STRETCH) {
      const threshold = Math.max(NO_THRESHOLD, this.bound);
      const found = kernel.select(menteeAt[row]!, first, Math.min(to, first + STRETCH), threshold);
      for (let at = 0; at < 2 * found; at += 2) {
        const [column, gain] = [out[at]!, out[at + 1]!];
        if (gain <= this.bound || this.closedTo[column] === row + 1) continue;
        if (!isForbidden?.(row, column)) this.keep(column, gain);
      }
    }
  }

  private readPart(row: number, from: number, to: number): void {
    const { row: scores, prices } = this;
    this.source.read(row, scores, from, to);
    for (let column = from; column < to; column++) {
      const score = scores[column]!;
      if (score === FORBIDDEN) continue;
      this.largest = Math.max(this.largest, score, -score);
      const gain = score - prices[column]!;
      if (gain > this.bound) this.keep(column, gain);
    }
  }

  private keep(column: number, gain: number): void {
    if (this.leftOut[column] === this.scans && this.scans > 0) return;
    this.gains[this.count] = gain;
    this.columns[this.count++] = column;
    if (this.count === this.pool) this.cut();
  }

  private cut(): void {
    sortByGain(this.gains, this.columns, this.count);
    if (this.count <= this.most) return;
    this.bound = Math.max(this.bound, this.gains[this.most]!);
    this.count = this.most;
  }
}
