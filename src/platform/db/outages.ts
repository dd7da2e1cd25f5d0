/** The database that goes away and comes back: restarted, killed, failed over. */

/** As PostgreSQL names it: shut down, crashed, starting up, connection lost. */
const states = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'EPIPE', 'ECONNRESET']);
const unnamed = /connection terminated|connection error|not queryable/i;

interface Problem {
  code?: string;
  syscall?: string;
  message?: string;
  cause?: unknown;
}

/** Whether it was the way to the server that failed, not what was asked of it. */
export function isOutage(problem: unknown): boolean {
  for (let at = problem as Problem | undefined; at; at = at.cause as Problem | undefined)
    if (states.has(at.code ?? '') || at.syscall === 'connect' || unnamed.test(at.message ?? '')) return true;
  return false;
}

const pauseMs = 300;

/** Tries again while the database is away. @throws what act throws, when that is something else or the time is up */
export async function throughOutages<T>(act: () => Promise<T>, withinMs = 30_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await act();
    } catch (problem) {
      if (!isOutage(problem) || performance.now() > end) throw problem;
      await new Promise((wake) => setTimeout(wake, pauseMs));
    }
  }
}
