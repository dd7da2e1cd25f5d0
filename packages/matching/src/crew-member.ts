/**
 * The thread's side of crew.ts, in Node's worker threads and in a browser's workers alike.
 * Told the rows once and the prices once a pass; answers each stretch with what its rows kept.
 */
import type { Order } from './crew.ts';
import { scanRows } from './pass.ts';
import type { Pass, Scanned } from './pass.ts';
import { RowKernel } from './row-kernel.ts';
import { RowScan } from './row-scan.ts';
import { plannedReader } from './rows.ts';
import type { PlannedRows } from './rows.ts';

let scan: RowScan | undefined;
let pass: Pass | undefined;

function take(order: Order): Scanned | undefined {
  if (order.kind === 'rows') scan = scanOf(order.image ? withOwnMemory(order.planned, order.image) : order.planned, order.thread);
  else if (order.kind === 'pass') {
    pass = order.pass;
    scan!.setPrices(pass.prices);
  } else return scanRows(scan!, pass!, order.from, order.to);
  return undefined;
}

function scanOf(planned: PlannedRows, thread: number): RowScan {
  const read = plannedReader(planned, new RowKernel(planned.plan, planned.module, thread));
  return new RowScan({ width: planned.plan.mentors, read, planned }, thread);
}

function withOwnMemory(planned: PlannedRows, image: ArrayBufferLike): PlannedRows {
  const { pages } = planned.plan.shape;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  new Uint8Array(memory.buffer).set(new Uint8Array(image));
  return { ...planned, plan: { ...planned.plan, memory } };
}

const buffersOf = ({ counts, columns, scores, bounds }: Scanned) =>
  [counts, columns, scores, bounds].map(({ buffer }) => buffer as ArrayBuffer);

const port = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads').parentPort;
if (port)
  port.on('message', (order: Order) => {
    const scanned = take(order);
    if (scanned) port.postMessage(scanned, buffersOf(scanned));
  });
else
  globalThis.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    const scanned = take(data);
    if (scanned) globalThis.postMessage(scanned, { transfer: buffersOf(scanned) });
  });
