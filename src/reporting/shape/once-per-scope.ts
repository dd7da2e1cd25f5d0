import type { Context } from '../../platform/context.ts';
import type { Scope } from '../scope.ts';

/** Reads once for a report, however many of its parts ask. */
export function oncePerScope<T>(read: (ctx: Context, scope: Scope) => Promise<T>): (ctx: Context, scope: Scope) => Promise<T> {
  const kept = new WeakMap<Scope, Promise<T>>();
  return (ctx, scope) => {
    const found = kept.get(scope) ?? read(ctx, scope);
    kept.set(scope, found);
    return found;
  };
}
