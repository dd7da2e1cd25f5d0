/** The engine in a browser's worker: told a size it solves, told to stop it stops; says how it went. */
import { MatchingError, certify, solveAssignment } from '@pairwell/matching';
import { aMarket } from './a-market.ts';

export interface Answer {
  /** By id, in order. */
  pairs: [string, string, number][];
  total: number;
  proved: boolean;
  progress: number[];
  /** The name of the error it ended with. */
  stoppedBy?: string;
  /** Whether scores came from the WebAssembly kernel, on memory that threads share, and how many threads there were. */
  kernel: boolean;
  shared: boolean;
  threads: number;
}

let threads = 0;
// Counted where the engine starts them: nothing else tells that they ran.
globalThis.Worker = class extends Worker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    threads++;
  }
};

globalThis.addEventListener('message', ({ data }: MessageEvent<{ mentees: number; workers: number; stopAt?: number }>) => {
  void solve(data.mentees, data.workers, data.stopAt).then((answer) => globalThis.postMessage(answer, { transfer: [] }));
});

async function solve(mentees: number, workers: number, stopAt = Infinity): Promise<Answer> {
  threads = 0;
  const { problem } = aMarket(mentees);
  const stop = new AbortController();
  const progress: number[] = [];
  const onProgress = (fraction: number) => {
    progress.push(fraction);
    if (fraction >= stopAt) stop.abort();
  };
  const { plan } = problem.fillRow!;
  const how = { progress, kernel: plan !== undefined, shared: plan?.shape.isShared ?? false };
  try {
    const assignment = await solveAssignment(problem, { workers, onProgress, signal: stop.signal });
    const pairs = assignment.pairs.map(({ mentee, mentor, score }): [string, string, number] => [mentee, mentor, score]);
    return { ...how, threads, pairs, total: assignment.total, proved: certify(problem, assignment).ok };
  } catch (error) {
    if (!(error instanceof MatchingError)) throw error;
    return { ...how, threads, pairs: [], total: 0, proved: false, stoppedBy: error.name };
  }
}
