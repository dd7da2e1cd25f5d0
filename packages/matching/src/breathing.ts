/**
 * Runs a long computation in slices, so that whatever shares the thread keeps breathing.
 *
 * The computation is a generator that yields the fraction done, or a promise to wait for. After each slice the event loop
 * gets a turn, the signal is looked at, and progress is told; told progress never goes back.
 */
import { AbortError } from './errors.ts';

export interface Breathing {
  /** Stops the computation with an AbortError. */
  signal?: AbortSignal;
  /** Told the fraction done, from 0 to 1, never smaller than before. */
  onProgress?: (fraction: number) => void;
}

/** Milliseconds of work between two turns of the event loop. */
const SLICE = 12;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export async function breathe<T>(steps: Generator<number | Promise<unknown>, T>, { signal, onProgress }: Breathing): Promise<T> {
  let told = 0;
  const tell = (fraction: number) => {
    told = Math.min(1, Math.max(told, fraction));
    onProgress?.(told);
  };
  // Told and stoppable from the first step on.
  let sliceEnds = 0;
  try {
    for (;;) {
      if (signal?.aborted) throw new AbortError('The matching was stopped before it was done.');
      const step = steps.next();
      if (step.done) {
        tell(1);
        return step.value;
      }
      if (typeof step.value !== 'number') await step.value;
      else if (performance.now() >= sliceEnds) {
        tell(step.value);
        await nextTurn();
        sliceEnds = performance.now() + SLICE;
      }
    }
  } finally {
    // Lets a stopped computation put away what it opened.
    steps.return(undefined as T);
  }
}
