/**
 * A WebAssembly module that prices one mentee with 16 mentors at a time, written for one set of criteria.
 *
 * Idea: a criterion is a step, known when the module is written, so nothing is decided in the loop. A
 * step looks 16 mentors' bytes up in a table of 16 bytes at once (one swizzle). The mentee's tables are
 * named by its words in memory and loaded before the loop. Points are added in bytes, in bins that
 * cannot exceed 255, and widened once; rules are ORed into a mask.
 *   fill(row, from, to, out)                        all sums as 32-bit numbers, FORBIDDEN where masked;
 *   select(row, from, to, out, prices, threshold)   (mentor, gain) of each  gain = sum - price > threshold.
 * All addresses are bytes; `from` and `to` are mentors, multiples of 16. Both return where `out` ends.
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

/** The module's bytes; `relaxed` uses the faster swizzle. */
export function kernelBytes({ bins, steps, pages, isShared }: KernelShape, relaxed: boolean): Uint8Array<ArrayBuffer> {
  const swizzle = relaxed ? BYTES.relaxedSwizzle : BYTES.swizzle;
  const planes = steps.reduce((sum, step) => sum + (step.kind === 'count' ? step.places : 0), 0);
  const tables = wordsOf(steps) - planes;
  const firstPlane = BITS + 1;
  const firstTable = firstPlane + planes;
  const firstBin = firstTable + tables;
  const [mask, count, low, high, least] = [0, 1, 2, 3, 4].map((at) => firstBin + bins + at) as [number, number, number, number, number];
  const hasMask = steps.some((step) => (step.kind === 'table' ? [step.sink] : step.sinks).includes(MASK));

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
    [...leb(tables + bins + 5), TYPE.v128],
  ]);
  const body = (step: number[]): number[] => {
    const each = until(code(get(AT), get(TO), I32.isAtLeast), code(score, sums, step, get(AT), constant(16), I32.add, set(AT)));
    const bytes = code(locals, loadRow, get(THRESHOLD), SHORTS.splat, set(least), each, get(OUT), end);
    return code(leb(bytes.length), bytes);
  };
  return Uint8Array.from(
    code(
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, vector([[0x60, PARAMETERS, ...Array.from({ length: PARAMETERS }, () => TYPE.i32), 1, TYPE.i32]])),
      section(2, vector([code(text('env'), text('memory'), [2, isShared ? 3 : 1], leb(pages), leb(pages))])),
      section(3, vector([[0], [0]])),
      section(7, vector([code(text('fill'), [0, 0]), code(text('select'), [0, 1])])),
      section(
        10,
        vector([body(storeSums(low, high, hasMask ? mask : undefined)), body(storeBetter(low, high, least, hasMask ? mask : undefined))]),
      ),
    ),
  );
}

/** Sixteen 32-bit sums, FORBIDDEN where the mask says so. */
function storeSums(low: number, high: number, mask: number | undefined): number[] {
  const quarter = (half: number, maskHalf: number[], sum: number[], wider: number[], offset: number): number[] => {
    const open = code(get(half), sum);
    const closed = mask === undefined ? open : code(V128.forbiddenWords, open, get(mask), maskHalf, wider, V128.select);
    return code(get(OUT), closed, V128.store(offset));
  };
  return code(
    quarter(low, SHORTS.lowSigned, WORDS.lowUnsigned, WORDS.lowSigned, 0),
    quarter(low, SHORTS.lowSigned, WORDS.highUnsigned, WORDS.highSigned, 16),
    quarter(high, SHORTS.highSigned, WORDS.lowUnsigned, WORDS.lowSigned, 32),
    quarter(high, SHORTS.highSigned, WORDS.highUnsigned, WORDS.highSigned, 48),
    code(get(OUT), constant(64), I32.add, set(OUT)),
  );
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
