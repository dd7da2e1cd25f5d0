/**
 * Threads that share a pass over all rows: Node's worker threads, or a browser's workers.
 *
 * Idea: every member has a row kernel on the same memory, with a place of its own for prices and
 * results; where memory cannot be shared it gets a copy. Stretches of rows are dealt out as members
 * come free. A stretch is scanned alike wherever that happens and lists are filled by row, so the
 * result is the same for any number of threads.
 * Only scores that come from a plan can be given to threads, a function cannot. Where no thread can be
 * started the caller's own does the work.
 * Example: two members scan 10,000 rows in stretches of 256, twenty each.
 */
import { MatchingError } from './errors.ts';
import type { Crew, Pass, Scanned } from './pass.ts';
import { STRETCH_ROWS } from './pass.ts';
import { MOST_THREADS } from './plan-builder.ts';
import type { PlannedRows } from './rows.ts';

/** What a member is told: first the rows, then a pass, then stretch by stretch. */
export type Order =
  | { kind: 'rows'; planned: PlannedRows; image?: ArrayBufferLike; thread: number }
  | { kind: 'pass'; pass: Pass }
  | { kind: 'stretch'; from: number; to: number };

/** A thread, in Node or in a browser. */
interface Member {
  tell: (order: Order) => void;
  hear: (take: (scanned: Scanned) => void, fail: (error: unknown) => void) => void;
  end: () => void;
}

export interface HiredCrew extends Crew {
  end: () => void;
}

/** Starts up to so many threads; undefined where these rows cannot be shared or no thread can run. */
export function hireCrew(planned: PlannedRows | undefined, threads: number): HiredCrew | undefined {
  if (!planned || planned.isForbidden || threads < 1) return undefined;
  const { memory, shape } = planned.plan;
  const members = Array.from({ length: Math.min(threads, MOST_THREADS - 1) }, startMember).filter((member) => member !== undefined);
  if (members.length === 0) return undefined;
  members.forEach((member, at) => {
    if (shape.isShared) return member.tell({ kind: 'rows', planned, thread: at + 1 });
    const plan = { ...planned.plan, memory: undefined as never };
    member.tell({ kind: 'rows', planned: { ...planned, plan }, image: memory.buffer.slice(0), thread: at + 1 });
  });
  return { pass: (pass, rows, take) => share(members, pass, rows, take), end: () => members.forEach((member) => member.end()) };
}

function* share(members: readonly Member[], pass: Pass, rows: number, take: (scanned: Scanned) => void) {
  let dealt = 0;
  const progress = { done: 0 };
  let failure: unknown;
  let wake = (): void => undefined;
  const deal = (member: Member): void => {
    if (dealt >= rows) return;
    const from = dealt;
    dealt = Math.min(rows, from + STRETCH_ROWS);
    member.tell({ kind: 'stretch', from, to: dealt });
  };
  for (const member of members) {
    member.tell({ kind: 'pass', pass });
    member.hear(
      (scanned) => {
        take(scanned);
        progress.done += scanned.to - scanned.from;
        deal(member);
        wake();
      },
      (error) => {
        failure = error;
        wake();
      },
    );
    // Two each, so that none waits for an answer to be read.
    deal(member);
    deal(member);
  }
  while (progress.done < rows) {
    yield new Promise<void>((resolve) => (wake = resolve));
    if (failure)
      throw new MatchingError(`A thread of the matching stopped: ${failure instanceof Error ? failure.message : 'reason unknown'}.`);
    yield progress.done / rows;
  }
}

function startMember(): Member | undefined {
  if (typeof Worker !== 'undefined') {
    const worker = new Worker(new URL('./crew-member.ts', import.meta.url), { type: 'module' });
    let listening = new AbortController();
    return {
      tell: (order) => worker.postMessage(order, []),
      hear: (take, fail) => {
        listening.abort();
        listening = new AbortController();
        const { signal } = listening;
        worker.addEventListener('message', ({ data }: MessageEvent<Scanned>) => take(data), { signal });
        worker.addEventListener('error', ({ message }) => fail(new Error(message)), { signal });
      },
      end: () => worker.terminate(),
    };
  }
  const threads = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads');
  if (!threads) return undefined;
  const worker = new threads.Worker(new URL('./crew-member.ts', import.meta.url));
  return {
    tell: (order) => worker.postMessage(order, []),
    hear: (take, fail) => {
      worker.removeAllListeners();
      worker.on('message', take);
      worker.on('error', fail);
    },
    end: () => void worker.terminate(),
  };
}
