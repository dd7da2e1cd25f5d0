/**
 * The few WebAssembly instructions the row kernel is written in, as bytes.
 *
 * Each name is an instruction or a piece of the binary format; a program is these one after the other.
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format); the SIMD and relaxed SIMD
 * proposals' opcodes.
 * Example: code(get(0), get(1), I32.add) adds the first two parameters.
 */
export const TYPE = { i32: 0x7f, v128: 0x7b };

/** Instructions one after the other. */
export const code = (...parts: number[][]): number[] => parts.flat();

/** Unsigned LEB128. */
export function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

/** Signed LEB128, of numbers from 0. */
function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}

export const vector = (items: number[][]): number[] => code(leb(items.length), items.flat());
export const section = (id: number, body: number[]): number[] => code([id], leb(body.length), body);
export const text = (word: string): number[] => [word.length, ...Array.from(word, (letter) => letter.codePointAt(0)!)];

export const get = (local: number): number[] => code([0x20], leb(local));
export const set = (local: number): number[] => code([0x21], leb(local));
export const constant = (value: number): number[] => code([0x41], signed(value));

const END = [0x0b];
export const end = END;

export const I32 = {
  load: (offset: number): number[] => code([0x28, 2], leb(offset)),
  loadShort: (offset: number): number[] => code([0x2e, 1], leb(offset)),
  store: (offset: number): number[] => code([0x36, 2], leb(offset)),
  add: [0x6a],
  subtract: [0x6b],
  and: [0x71],
  shiftLeft: [0x74],
  lowestBit: [0x68],
  isAtLeast: [0x4f],
  isZero: [0x45],
};

/** Repeats the body until the condition holds. */
export const until = (condition: number[], body: number[]): number[] =>
  code([0x02, 0x40, 0x03, 0x40], condition, [0x0d, 1], body, [0x0c, 0], END, END);

const simd = (op: number): number[] => code([0xfd], leb(op));
const splat = (bytes: readonly number[]): number[] => code(simd(0x0c), [...bytes]);

export const V128 = {
  load: (offset: number): number[] => code(simd(0x00), [0], leb(offset)),
  store: (offset: number): number[] => code(simd(0x0b), [0], leb(offset)),
  zero: splat(Array.from({ length: 16 }, () => 0)),
  /** Four times the smallest 32-bit integer. */
  forbiddenWords: splat([0, 0, 0, 128, 0, 0, 0, 128, 0, 0, 0, 128, 0, 0, 0, 128]),
  /** Eight times the smallest 16-bit integer. */
  smallestShorts: splat([0, 128, 0, 128, 0, 128, 0, 128, 0, 128, 0, 128, 0, 128, 0, 128]),
  or: simd(0x50),
  select: simd(0x52),
};

export const BYTES = {
  swizzle: simd(0x0e),
  /** One instruction where the engine has it; the same for indices below 16 or above 127. */
  relaxedSwizzle: simd(0x100),
  add: simd(0x6e),
  bitmask: simd(0x64),
  narrowed: simd(0x65),
};

export const SHORTS = {
  splat: simd(0x10),
  add: simd(0x8e),
  subtract: simd(0x92),
  isMore: simd(0x31),
  lowUnsigned: simd(0x89),
  highUnsigned: simd(0x8a),
  lowSigned: simd(0x87),
  highSigned: simd(0x88),
};

export const WORDS = {
  subtract: simd(0xb1),
  larger: simd(0xb8),
  lowUnsigned: simd(0xa9),
  highUnsigned: simd(0xaa),
  lowSigned: simd(0xa7),
  highSigned: simd(0xa8),
};
