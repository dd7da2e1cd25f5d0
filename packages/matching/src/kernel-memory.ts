/**
 * The memory of the row kernel: planes, tables, the op list and the sums, laid out before it starts.
 * Invariants: everything begins at a multiple of 16; planes are padded to a multiple of 16 mentors.
 */
const PAGE = 65_536;

export class KernelMemory {
  private size = 0;
  private readonly stride: number;
  private readonly mentors: number;
  private readonly parts: { at: number; bytes: Uint8Array }[] = [];
  private opWords = 1024;
  /** All of it, once started. */
  bytes = new Uint8Array(0);
  ops = new Uint32Array(0);
  out = new Int32Array(0);

  constructor(mentors: number) {
    this.mentors = mentors;
    this.stride = (mentors + 15) & ~15;
  }

  /** One byte per mentor; returns its address. */
  plane(valueOf: (mentor: number) => number): number {
    const bytes = new Uint8Array(this.stride);
    for (let mentor = 0; mentor < this.mentors; mentor++) bytes[mentor] = valueOf(mentor);
    return this.place(bytes);
  }

  /** 16 bytes; returns their address. */
  table(cells: Uint8Array): number {
    return this.place(cells);
  }

  /** Makes room for so many more ops of one row. */
  expectOps(count: number): void {
    this.opWords += 4 * count;
  }

  /** Loads the module; `run(opWords, from, to)` prices mentors `from` to `to` into `out`. */
  start(module: Uint8Array<ArrayBuffer>): (opWords: number, from: number, to: number) => void {
    const opsAt = this.size;
    const outAt = (opsAt + 4 * this.opWords + 15) & ~15;
    const total = outAt + 4 * this.stride;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(total / PAGE) });
    this.bytes = new Uint8Array(memory.buffer);
    for (const { at, bytes } of this.parts) this.bytes.set(bytes, at);
    this.parts.length = 0;
    this.ops = new Uint32Array(memory.buffer, opsAt, this.opWords);
    this.out = new Int32Array(memory.buffer, outAt, this.stride);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
    const run = instance.exports['run'] as (ops: number, end: number, from: number, to: number, out: number) => void;
    return (words, from, to) => run(opsAt, opsAt + 4 * words, from, to, outAt + 4 * from);
  }

  private place(bytes: Uint8Array): number {
    const at = this.size;
    this.parts.push({ at, bytes });
    this.size = (at + bytes.length + 15) & ~15;
    return at;
  }
}
