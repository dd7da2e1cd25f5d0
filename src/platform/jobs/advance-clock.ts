import type { App } from '../app.ts';
import { drain } from './worker.ts';
import { runDueChores } from './run-chores.ts';

/**
 * Moves the product's time forward in steps, running at each step whatever the clock asks for and
 * all that follows from it, so that a fortnight passed in a second is a fortnight lived through.
 * The database keeps whole milliseconds: a fraction of one is rounded.
 */
export async function advanceClock(
  app: App,
  byMs: number,
  { stepMs = 3_600_000, move = moveDatabaseClock }: { stepMs?: number; move?: (app: App, ms: number) => Promise<void> } = {},
): Promise<void> {
  const step = Math.max(1, Math.round(stepMs));
  for (let left = Math.round(byMs); left > 0; left -= step) {
    await move(app, Math.min(step, left));
    await runDueChores(app);
    await drain(app);
  }
}

async function moveDatabaseClock(app: App, ms: number): Promise<void> {
  await app.ownerPool.query('update platform.clock set offset_ms = offset_ms + $1', [ms]);
}
