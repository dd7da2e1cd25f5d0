import { setTimeout as sleep } from 'node:timers/promises';
import { type Attached, attachServer } from './attach-server.ts';
import type { Cluster } from './cluster.ts';
import { leaveServer } from './stop-server.ts';
import { inTurn } from './take-turns.ts';

/**
 * Watches the held connection: when the server dies, starts it again at the same address, so that
 * pools reconnect by themselves. Returns how to stop.
 */
export function keepRunning(cluster: Cluster, first: Attached, log: (line: string) => void): () => Promise<void> {
  let { holder } = first;
  let stopping: Promise<void> | undefined;
  let reviving = Promise.resolve();

  const revive = async (): Promise<void> => {
    for (;;) {
      if (stopping) return;
      try {
        const again = await inTurn(cluster.lockFile, () => attachServer(cluster));
        log(again.adopted ? 'Connected to the database again.' : 'The database had stopped, and was started again.');
        ({ holder } = again);
        watch();
        return;
      } catch (problem) {
        log(`The database has stopped and cannot be started again yet: ${(problem as Error).message}`);
        await sleep(1_000);
      }
    }
  };
  const watch = (): void => {
    keepAlive(holder).unref();
    holder.once('end', () => {
      if (!stopping) reviving = revive();
    });
  };
  const stop = async (): Promise<void> => {
    await reviving;
    keepAlive(holder).ref();
    await inTurn(cluster.lockFile, () => leaveServer(cluster, holder));
  };

  watch();
  return () => (stopping ??= stop());
}

/** A held connection alone is no reason for a process to go on; pg has these two, its types do not. */
function keepAlive(holder: Attached['holder']): { ref(): void; unref(): void } {
  return holder as Attached['holder'] & { ref(): void; unref(): void };
}
