/**
 * A WebAssembly module, byte by byte, that runs a list of table look-ups over 16 mentors at a time.
 *
 * Idea: one op is  r = table[index],  16 look-ups in one swizzle. The index comes from a plane of bytes
 * (one per mentor) or from the running count; r is added to the points, ORed into the mask or added to
 * the count. An op is four words: source (0 plane, 1 count, which is then cleared), address of the
 * plane, address of the 16-byte table, sink (0 points, 1 mask, 2 count). The sums go out as 32-bit
 * numbers, FORBIDDEN where the mask is set.
 *   run(ops, opsEnd, from, to, out): from and to in mentors, multiples of 16; out in bytes.
 * Invariants: points of one mentor stay below 65,536, counts below 16; addresses are the caller's care.
 *
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format); WebAssembly SIMD, i8x16.swizzle.
 * Example: table [0, 15, 20, 20, 0 …], plane [1, 3, 2, …]: points 15, 20, 20, …
 */
const I32 = 0x7f;
const V128 = 0x7b;

const vector = (items: number[][]): number[] => [items.length, ...items.flat()];
const text = (word: string): number[] => [word.length, ...Array.from(word, (letter) => letter.codePointAt(0)!)];
/** Unsigned LEB128. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}
const section = (id: number, body: number[]): number[] => [id, ...leb(body.length), ...body];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, value];
const add = [0x6a];
const loadWord = (offset: number): number[] => [0x28, 2, offset];
const simd = (op: number): number[] => [0xfd, ...leb(op)];
const loadVector = [...simd(0x00), 0, 0];
const storeVector = (offset: number): number[] => [...simd(0x0b), 0, offset];
const zero = [...simd(0x0c), ...Array.from({ length: 16 }, () => 0)];
const forbidden = [...simd(0x0c), 0, 0, 0, 128, 0, 0, 0, 128, 0, 0, 0, 128, 0, 0, 0, 128];
const swizzle = simd(0x0e);
const or = simd(0x50);
const bitselect = simd(0x52);
const addBytes = simd(0x6e);
const addShorts = simd(0x8e);
const shorts = { lowUnsigned: simd(0x89), highUnsigned: simd(0x8a), lowSigned: simd(0x87), highSigned: simd(0x88) };
const words = { lowUnsigned: simd(0xa9), highUnsigned: simd(0xaa), lowSigned: simd(0xa7), highSigned: simd(0xa8) };

const OPS = 0;
const OPS_END = 1;
const AT = 2;
const TO = 3;
const OUT = 4;
const OP = 5;
const LOW = 6;
const HIGH = 7;
const MASK = 8;
const COUNT = 9;
const RESULT = 10;

/** Instructions one after the other. */
const code = (...parts: number[][]): number[] => parts.flat();
const IS_EQUAL = [0x46];
const IS_AT_LEAST = [0x4f];
const END = [0x0b];

const when = (condition: number[], yes: number[], no: number[]): number[] => code(condition, [0x04, 0x40], yes, [0x05], no, END);

/** Repeats the body until the condition holds. */
const until = (condition: number[], body: number[]): number[] =>
  code([0x02, 0x40, 0x03, 0x40], condition, [0x0d, 1], body, [0x0c, 0], END, END);

const lookUp = when(
  code(get(OP), loadWord(0)),
  code(get(OP), loadWord(8), loadVector, get(COUNT), swizzle, set(RESULT), zero, set(COUNT)),
  code(get(OP), loadWord(8), loadVector, get(OP), loadWord(4), get(AT), add, loadVector, swizzle, set(RESULT)),
);

const addPoints = code(
  code(get(LOW), get(RESULT), shorts.lowUnsigned, addShorts, set(LOW)),
  code(get(HIGH), get(RESULT), shorts.highUnsigned, addShorts, set(HIGH)),
);

const sink = when(
  code(get(OP), loadWord(12)),
  when(
    code(get(OP), loadWord(12), constant(1), IS_EQUAL),
    code(get(MASK), get(RESULT), or, set(MASK)),
    code(get(COUNT), get(RESULT), addBytes, set(COUNT)),
  ),
  addPoints,
);

/** Runs all ops on 16 mentors. */
const runOps = code(
  code(get(OPS), set(OP)),
  until(code(get(OP), get(OPS_END), IS_AT_LEAST), code(lookUp, sink, get(OP), constant(16), add, set(OP))),
);

/** Four words of four: FORBIDDEN where the mask says so, else the sum. */
const quarter = (half: number, maskHalf: number[], sum: number[], mask: number[], offset: number): number[] =>
  code(get(OUT), forbidden, get(half), sum, get(MASK), maskHalf, mask, bitselect, storeVector(offset));

const storeSums = code(
  quarter(LOW, shorts.lowSigned, words.lowUnsigned, words.lowSigned, 0),
  quarter(LOW, shorts.lowSigned, words.highUnsigned, words.highSigned, 16),
  quarter(HIGH, shorts.highSigned, words.lowUnsigned, words.lowSigned, 32),
  quarter(HIGH, shorts.highSigned, words.highUnsigned, words.highSigned, 48),
);

const clear = code(...[LOW, HIGH, MASK, COUNT].map((local) => code(zero, set(local))));
/** 64 as a signed number takes two bytes. */
const advance = code(get(AT), constant(16), add, set(AT), get(OUT), [0x41, 0xc0, 0x00], add, set(OUT));

const run = code(until(code(get(AT), get(TO), IS_AT_LEAST), code(clear, runOps, storeSums, advance)), END);

const locals = vector([
  [1, I32],
  [5, V128],
]);

/** The whole module: it imports `env.memory` and exports `run`. */
export const KERNEL_BYTES = Uint8Array.from(
  code(
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, vector([[0x60, 5, I32, I32, I32, I32, I32, 0]])),
    section(2, vector([code(text('env'), text('memory'), [2, 0, 1])])),
    section(3, vector([[0]])),
    section(7, vector([code(text('run'), [0, 0])])),
    section(10, vector([code(leb(locals.length + run.length), locals, run)])),
  ),
);
