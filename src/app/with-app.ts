import type { App } from '../platform/app.ts';
import type { ConnectOptions } from '../platform/db/connect.ts';
import { startApp } from './start-app.ts';

/** Starts the app for one task and puts it away after, whatever came of it. */
export async function withApp<T>(
  fn: (app: App, applied: readonly string[]) => Promise<T>,
  options: Pick<ConnectOptions, 'hasty'> = {},
): Promise<T> {
  const { app, applied, stop } = await startApp(options);
  try {
    return await fn(app, applied);
  } finally {
    await stop();
  }
}
