/**
 * A WebAssembly module that prices one mentee with 16 mentors at a time, written for one set of criteria.
 *
 * Idea: a criterion is a step, known when the module is written, so nothing is decided in the loop. A
 * step looks 16 mentors' bytes up in a table of 16 bytes at once (one swizzle). The mentee's tables are
 * named by its words in memory and loaded before the loop. Points are added in bytes, in bins that
 * cannot exceed 255, and widened once; rules are ORed into a mask.
 *   fill(row, from, to, out)                        all sums as 32-bit numbers, FORBIDDEN where masked;
 *   select(row, from, to, out, prices, threshold)   (mentor, gain) of each  gain = sum - price > threshold.
 *   most(row, from, to, out, prices)                the largest  sum - price  in each of four lanes, for the audit.
 * All addresses are bytes; `from` and `to` are mentors, multiples of 16. The first two return where `out`
 * ends. Prices are 16 bits wide for `select`, 32 for `most`.
 * 32 bytes before `prices` are used as scratch.
 * Invariants: counts below 16; with `select`, sums below 16,384 and prices from 0 to 16,383.
 *
 * Source: as wasm-text.ts. Example: table [0, 15, 20, 20, 0 …], plane [1, 3, 2, …]: points 15, 20, 20, …
 */
import { BYTES, I32, SHORTS, TYPE, V128, WORDS, code, constant, end, get, leb, section, set, text, until, vector } from './wasm-text.ts';

/** Where a step's result goes: a bin by number, or the mask. */
export const MASK = -1;

export type StepShape =
  /** One plane for everybody, one table by mentee. */
  | { kind: 'table'; plane: number; sink: number }
  /** `places` planes and tables by mentee are counted; the count is looked up once for each sink. */
  | { kind: 'count'; places: number; sinks: number[] };

export interface KernelShape {
  bins: number;
  steps: StepShape[];
  /** Pages of 64 KiB of the imported memory, and whether threads share it. */
  pages: number;
  isShared: boolean;
}

/** Words of one mentee: a table, or pairs of plane and table and then a table for each sink. */
export const wordsOf = (steps: readonly StepShape[]): number =>
  steps.reduce((sum, step) => sum + (step.kind === 'table' ? 1 : 2 * step.places + step.sinks.length), 0);

const [ROW, AT, TO, OUT, PRICES, THRESHOLD, BITS] = [0, 1, 2, 3, 4, 5, 6];
const PARAMETERS = 6;
const OTHER_LOCALS = 6;
type Locals = [mask: number, count: number, low: number, high: number, least: number, most: number];

/** The module's bytes; `relaxed` uses the faster swizzle. */
export function kernelBytes({ bins, steps, pages, isShared }: KernelShape, relaxed: boolean): Uint8Array<ArrayBuffer> {
  const swizzle = relaxed ? BYTES.relaxedSwizzle : BYTES.swizzle;
  const planes = steps.reduce((sum, step) => sum + (step.kind === 'count' ? step.places : 0), 0);
  const tables = wordsOf(steps) - planes;
  const firstPlane = BITS + 1;
  const firstTable = firstPlane + planes;
  const firstBin = firstTable + tables;
  const [mask, count, low, high, least, most] = Array.from({ length: OTHER_LOCALS }, (_, at) => firstBin + bins + at) as Locals;
  const closed = steps.some((step) => (step.kind === 'table' ? [step.sink] : step.sinks).includes(MASK)) ? mask : undefined;

  const loadRow: number[] = [];
  const score: number[] = [];
  const filled = new Set<number>();
  let [word, plane, table] = [0, firstPlane, firstTable];
  const nextTable = (): number => {
    loadRow.push(...code(get(ROW), I32.load(4 * word++), V128.load(0), set(table)));
    return table++;
  };
  const into = (sink: number, result: number[]): void => {
    const local = sink === MASK ? mask : firstBin + sink;
    const joined = filled.has(local) ? code(get(local), result, sink === MASK ? V128.or : BYTES.add) : result;
    filled.add(local);
    score.push(...joined, ...set(local));
  };
  for (const step of steps) {
    if (step.kind === 'table') {
      into(step.sink, code(get(nextTable()), get(AT), V128.load(step.plane), swizzle));
      continue;
    }
    for (let place = 0; place < step.places; place++) {
      loadRow.push(...code(get(ROW), I32.load(4 * word++), set(plane)));
      const look = code(get(nextTable()), get(AT), get(plane++), I32.add, V128.load(0), swizzle);
      score.push(...(place === 0 ? look : code(look, BYTES.add)));
    }
    score.push(...(step.places === 0 ? V128.zero : []), ...set(count));
    for (const sink of step.sinks) into(sink, code(get(nextTable()), get(count), swizzle));
  }
  const half = (extend: number[]): number[] =>
    Array.from({ length: bins }, (_, bin) => code(get(firstBin + bin), extend, bin === 0 ? [] : SHORTS.add)).flat();
  const sums = code(half(SHORTS.lowUnsigned), set(low), half(SHORTS.highUnsigned), set(high));
  const locals = vector([
    [...leb(planes + 1), TYPE.i32],
    [...leb(tables + bins + OTHER_LOCALS), TYPE.v128],
  ]);
  const body = (step: number[], before: number[] = [], after: number[] = []): number[] => {
    const each = until(code(get(AT), get(TO), I32.isAtLeast), code(score, sums, step, get(AT), constant(16), I32.add, set(AT)));
    const bytes = code(locals, loadRow, before, each, after, get(OUT), end);
    return code(leb(bytes.length), bytes);
  };
  return Uint8Array.from(
    code(
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, vector([[0x60, PARAMETERS, ...Array.from({ length: PARAMETERS }, () => TYPE.i32), 1, TYPE.i32]])),
      section(2, vector([code(text('env'), text('memory'), [2, isShared ? 3 : 1], leb(pages), leb(pages))])),
      section(3, vector([[0], [0], [0]])),
      section(7, vector([code(text('fill'), [0, 0]), code(text('select'), [0, 1]), code(text('most'), [0, 2])])),
      section(
        10,
        vector([
          body(storeSums(low, high, closed)),
          body(storeBetter(low, high, least, closed), code(get(THRESHOLD), SHORTS.splat, set(least))),
          body(raiseMost(low, high, most, closed), code(V128.forbiddenWords, set(most)), code(get(OUT), get(most), V128.store(0))),
        ]),
      ),
    ),
  );
}

/** Four of the sixteen as 32-bit sums less what `take` says, FORBIDDEN where the mask says so; the quarters' own instructions. */
function quarters(low: number, high: number, mask: number | undefined, take: (at: number) => number[]): number[][] {
  const { lowUnsigned, highUnsigned, lowSigned, highSigned } = WORDS;
  return [0, 1, 2, 3].map((at) => {
    const open = code(get(at < 2 ? low : high), at % 2 === 0 ? lowUnsigned : highUnsigned, take(at));
    if (mask === undefined) return open;
    const closed = code(get(mask), at < 2 ? SHORTS.lowSigned : SHORTS.highSigned, at % 2 === 0 ? lowSigned : highSigned);
    return code(V128.forbiddenWords, open, closed, V128.select);
  });
}

/** Sixteen 32-bit sums, FORBIDDEN where the mask says so. */
function storeSums(low: number, high: number, mask: number | undefined): number[] {
  const sums = quarters(low, high, mask, () => []);
  return code(...sums.map((sum, at) => code(get(OUT), sum, V128.store(16 * at))), get(OUT), constant(64), I32.add, set(OUT));
}

/** Keeps the largest sum less price, mentor by mentor, in four lanes. */
function raiseMost(low: number, high: number, most: number, mask: number | undefined): number[] {
  const price = (at: number): number[] =>
    code(get(AT), constant(2), I32.shiftLeft, get(PRICES), I32.add, V128.load(16 * at), WORDS.subtract);
  return code(get(most), ...quarters(low, high, mask, price).map((gain) => code(gain, WORDS.larger)), set(most));
}

/** Mentor and gain of each of the sixteen whose gain is above the threshold, in order. */
function storeBetter(low: number, high: number, least: number, mask: number | undefined): number[] {
  const price = (offset: number): number[] => code(get(AT), constant(1), I32.shiftLeft, get(PRICES), I32.add, V128.load(offset));
  const gain = (half: number, maskHalf: number[], offset: number): number[] => {
    const open = code(get(half), price(offset), SHORTS.subtract);
    return mask === undefined ? code(open, set(half)) : code(V128.smallestShorts, open, get(mask), maskHalf, V128.select, set(half));
  };
  const scratch = code(get(PRICES), constant(32), I32.subtract);
  const lane = code(get(BITS), I32.lowestBit);
  const isMore = (half: number): number[] => code(get(half), get(least), SHORTS.isMore);
  return code(
    gain(low, SHORTS.lowSigned, 0),
    gain(high, SHORTS.highSigned, 16),
    code(isMore(low), isMore(high), BYTES.narrowed, BYTES.bitmask, set(BITS)),
    code(get(BITS), [0x04, 0x40]),
    code(scratch, get(low), V128.store(0), scratch, get(high), V128.store(16)),
    until(
      code(get(BITS), I32.isZero),
      code(
        code(get(OUT), get(AT), lane, I32.add, I32.store(0)),
        code(get(OUT), lane, constant(1), I32.shiftLeft, scratch, I32.add, I32.loadShort(0), I32.store(4)),
        code(get(OUT), constant(8), I32.add, set(OUT)),
        code(get(BITS), get(BITS), constant(1), I32.subtract, I32.and, set(BITS)),
      ),
    ),
    end,
  );
}
