import type { Context } from '../platform/context.ts';

/** Reads something once per request, however many parts of a page ask for it. */
export function oncePerRequest<T>(read: (ctx: Context, id: string) => Promise<T>): (ctx: Context, id: string) => Promise<T> {
  const kept = new WeakMap<Context, Map<string, Promise<T>>>();
  return (ctx, id) => {
    const mine = kept.get(ctx) ?? new Map<string, Promise<T>>();
    kept.set(ctx, mine);
    const found = mine.get(id) ?? read(ctx, id);
    mine.set(id, found);
    return found;
  };
}
