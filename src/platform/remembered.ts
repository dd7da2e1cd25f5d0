import type { Context } from './context.ts';

const kept = new WeakMap<Context, Map<string, Promise<unknown>>>();

/**
 * Reads something once per request, however many queries of a page ask for it. Where the transaction
 * may still change it, it is read anew each time.
 */
export function remembered<T>(ctx: Context, key: string, read: () => Promise<T>): Promise<T> {
  if (!ctx.readOnly) return read();
  const mine = kept.get(ctx) ?? new Map<string, Promise<unknown>>();
  kept.set(ctx, mine);
  const found = mine.get(key) as Promise<T> | undefined;
  if (found) return found;
  const started = read();
  mine.set(key, started);
  return started;
}
