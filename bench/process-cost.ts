/** What a process has cost, as Linux counts it; elsewhere nothing is known. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts processor time for its readers in hundredths of a second. */
const msPerTick = 10;

/** @returns processor time of all its threads so far, in ms */
export function processorMs(pid: number): number {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(afterName[11]) + Number(afterName[12])) * msPerTick;
  } catch {
    return Number.NaN;
  }
}

/** Forgets the highest memory so far. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Where it cannot be forgotten, the peak of the whole life is shown.
  }
}

/** @returns the most memory it held at once, in MB */
export function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
