/**
 * The scores of one mentee with 16 mentors at a time, where the answers are few enough for bytes.
 *
 * Idea: a mentor's answer is a byte in a plane; a mentee's answer picks 16-byte tables; pricing is table
 * look-ups in a WebAssembly module (kernel-bytes.ts). More than 16 different answers take several
 * planes, in which the others point outside the table and give 0; more than 255 points take several
 * tables. Four tags share a plane as a nibble, and a table sums the weights wanted of any four; the count
 * of all is then looked up as points, or as a rule.
 * What does not fit (free numbers, larger counts, tables of distances) stays with row-score.ts.
 * Invariants: equal to `score(i, j)` for every pair (property test); points of one pair below 65,536.
 *
 * Example: level with classes none, Junior, Mid, Senior: plane [1, 3, 2, …]; a Junior mentee's table
 * [0, 15, 20, 20].
 */
import type { CompiledCriterion } from './compile-criterion.ts';
import type { CompiledRule } from './compile-rule.ts';
import { share } from './graded-term.ts';
import type { GradedTerm, Value } from './graded-term.ts';
import { KERNEL_BYTES } from './kernel-bytes.ts';
import { KernelMemory } from './kernel-memory.ts';
import type { FillRow } from './problem.ts';
import type { TagTerm } from './tag-term.ts';

export interface RowKernel {
  fillRow: FillRow;
  /** Criteria and rules this kernel does not cover. */
  otherTerms: CompiledCriterion[];
  otherRules: CompiledRule[];
}

const POINTS = 0;
const MASK = 1;
const COUNT = 2;
const FROM_PLANE = 0;
const FROM_COUNT = 1;
/** Beyond these a term is left to row-score.ts. */
const MOST_POINTS = 60_000;
const MOST_TABLE_BYTES = 1 << 20;
const MOST_COUNT = 15;

/** Writes the ops of one term for one mentee at `at`, in words; returns where the next go. */
type OpWriter = (mentee: number, ops: Uint32Array, at: number) => number;

/** Undefined where the engine has no SIMD or nothing fits. */
export function rowKernel(terms: readonly CompiledCriterion[], rules: readonly CompiledRule[], mentors: number): RowKernel | undefined {
  if (mentors === 0 || typeof WebAssembly === 'undefined' || !WebAssembly.validate(KERNEL_BYTES)) return undefined;
  const memory = new KernelMemory(mentors);
  const writers: OpWriter[] = [];
  const otherTerms: CompiledCriterion[] = [];
  let most = 0;
  for (const term of terms) {
    const writer = most + term.max <= MOST_POINTS ? termWriter(term, memory) : undefined;
    if (writer) {
      writers.push(writer);
      most += term.max;
    } else otherTerms.push(term);
  }
  if (writers.length === 0) return undefined;
  // Rules must come after all points, so they stay behind if any points do.
  const otherRules: CompiledRule[] = [];
  for (const rule of rules) {
    const writer = otherTerms.length === 0 ? ruleWriter(rule, memory) : undefined;
    if (writer) writers.push(writer);
    else otherRules.push(rule);
  }
  const run = memory.start(KERNEL_BYTES);
  const { ops, out } = memory;
  const fillRow: FillRow = (mentee, into, from, to) => {
    let end = 0;
    for (const write of writers) end = write(mentee, ops, end);
    const first = from & ~15;
    run(end, first, (to + 15) & ~15);
    into.set(out.subarray(from, to), from);
  };
  return { fillRow, otherTerms, otherRules };
}

function termWriter({ term, max }: CompiledCriterion, memory: KernelMemory): OpWriter | undefined {
  if (term.kind === 'graded') return gradedWriter(term, max, memory, POINTS);
  if (term.kind !== 'tags' || max > 255) return undefined;
  const tables = new Map<string, Uint8Array>();
  return tagWriter(term, memory, POINTS, undefined, (mentee) => {
    const [most, full] = [term.most(mentee), term.full(mentee)];
    const key = `${most} ${full}`;
    const table = tables.get(key) ?? Uint8Array.from({ length: 16 }, (_, count) => (count <= most ? share(max, count, full) : 0));
    tables.set(key, table);
    return table;
  });
}

function ruleWriter({ term }: CompiledRule, memory: KernelMemory): OpWriter | undefined {
  if (term.kind === 'graded') return gradedWriter(term, 1, memory, MASK);
  if (term.kind !== 'shared') return undefined;
  const { tags, forbidsShared, whenMissing } = term;
  const closed = (count: number) => (count === MOST_COUNT ? whenMissing : forbidsShared(count));
  const table = Uint8Array.from({ length: 16 }, (_, count) => (closed(count) ? 255 : 0));
  const everybody = new Uint8Array(16).fill(whenMissing ? 255 : 0);
  const unanswered = Uint8Array.from(tags.offered, (offered) => (offered ? 0 : MOST_COUNT));
  return tagWriter(tags, memory, MASK, unanswered, (mentee) => (tags.wanted[mentee] ? table : everybody));
}

/** Ops of a table by mentee class and mentor class; all-zero tables need none. */
function gradedWriter(
  { table, menteeClass, mentorClass, menteeClasses, mentorClasses }: GradedTerm<Value>,
  max: number,
  memory: KernelMemory,
  sink: number,
): OpWriter | undefined {
  const planes = Math.ceil(mentorClasses / 16);
  const parts = Math.ceil(max / 255);
  if (!table || menteeClasses * planes * parts * 16 > MOST_TABLE_BYTES || planes > 16) return undefined;
  const planeAt = Array.from({ length: planes }, (_, plane) =>
    memory.plane((mentor) => {
      const at = mentorClass[mentor]! - 16 * plane;
      return at >= 0 && at < 16 ? at : 255;
    }),
  );
  memory.expectOps(planes * parts);
  const opsOf = Array.from({ length: menteeClasses }, (_, row) =>
    planeAt.flatMap((plane, block) =>
      Array.from({ length: parts }, (__, part) => {
        const cells = Uint8Array.from({ length: 16 }, (___, at) => {
          const value = block * 16 + at < mentorClasses ? table[row * mentorClasses + block * 16 + at]! : 0;
          return sink === MASK ? 255 * value : Math.min(255, Math.max(0, value - 255 * part));
        });
        return cells.some((cell) => cell > 0) ? [FROM_PLANE, plane, memory.table(cells), sink] : [];
      }).flat(),
    ),
  );
  return (mentee, ops, at) => {
    const own = opsOf[menteeClass[mentee]!]!;
    ops.set(own, at);
    return at + own.length;
  };
}

/** Ops that count weighted tags and look the count up. `extra` is counted for every mentee. */
function tagWriter(
  term: TagTerm,
  memory: KernelMemory,
  sink: number,
  extra: Uint8Array | undefined,
  tableOf: (mentee: number) => Uint8Array,
): OpWriter | undefined {
  const limit = extra ? MOST_COUNT - 1 : MOST_COUNT;
  if (!term.binary || term.wanted.some((_, mentee) => term.most(mentee) > limit)) return undefined;
  const tags = [...new Set(term.wanted.flatMap((wanted) => [...(wanted?.keys() ?? [])]))].sort();
  const placeOf = new Map(tags.map((tag, at) => [tag, at]));
  const nearOf = new Map(
    term.wanted.flatMap((wanted, mentee) => [...(wanted?.keys() ?? [])].map((tag, at) => [tag, term.rows[mentee]!.planes[at]!] as const)),
  );
  const nibbleAt = Array.from({ length: Math.ceil(tags.length / 4) }, (_, group) => {
    const four = tags.slice(4 * group, 4 * group + 4);
    return memory.plane((mentor) => four.reduce((bits, tag, bit) => bits | (nearOf.get(tag)![mentor]! << bit), 0));
  });
  const extraAt = extra?.some((count) => count > 0) ? memory.plane((mentor) => extra[mentor]!) : -1;
  const identity = memory.table(Uint8Array.from({ length: 16 }, (_, count) => count));
  const busiest = term.wanted.reduce((size, wanted) => Math.max(size, wanted?.size ?? 0), 0);
  const scratch = Array.from({ length: busiest + 1 }, () => memory.table(new Uint8Array(16)));
  memory.expectOps(busiest + 2);
  const used = new Int32Array(nibbleAt.length);
  return (mentee, ops, start) => {
    let at = start;
    let tables = 0;
    const wanted = term.wanted[mentee];
    if (wanted) {
      used.fill(-1);
      for (const [tag, weight] of wanted) {
        const place = placeOf.get(tag)!;
        const group = place >> 2;
        if (used[group]! < 0) {
          used[group] = scratch[tables++]!;
          memory.bytes.fill(0, used[group], used[group]! + 16);
          ops[at++] = FROM_PLANE;
          ops[at++] = nibbleAt[group]!;
          ops[at++] = used[group]!;
          ops[at++] = COUNT;
        }
        const bit = 1 << (place & 3);
        for (let nibble = 0; nibble < 16; nibble++) if (nibble & bit) memory.bytes[used[group]! + nibble]! += weight;
      }
      if (extraAt >= 0) {
        ops.set([FROM_PLANE, extraAt, identity, COUNT], at);
        at += 4;
      }
    }
    const look = scratch[tables]!;
    memory.bytes.set(tableOf(mentee), look);
    ops.set([FROM_COUNT, 0, look, sink], at);
    return at + 4;
  };
}
