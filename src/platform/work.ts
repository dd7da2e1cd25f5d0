/**
 * Work that takes longer than a page may: shows progress, can be cancelled, survives a restart.
 * It runs in several transactions and must resume where a killed worker left it.
 */
import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { App } from './app.ts';
import type { Context } from './context.ts';

export interface Desk {
  readonly app: App;
  /** The person who asked for it. */
  readonly actor: Actor;
  /** Of this piece of work, to file its rows under. */
  readonly workId: string;
  /** Aborts when somebody cancels or the worker is told to stop. */
  readonly signal: AbortSignal;
  readonly transaction: <T>(fn: (ctx: Context) => Promise<T>) => Promise<T>;
  /** @param fraction 0 to 1; a smaller one than shown before is ignored. @param note a sentence for the person who waits */
  readonly progress: (fraction: number, note?: string) => Promise<void>;
}

export interface Work<Input, Result> {
  readonly name: string;
  readonly says: string;
  readonly input: z.ZodType<Input>;
  /** @returns what the page shows at the end; kept as JSON. */
  readonly run: (desk: Desk, input: Input) => Promise<Result>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- lists hold work of every shape
export type AnyWork = Work<any, any>;

export function work<Input, Result extends Record<string, unknown>>(shape: Work<Input, Result>): Work<Input, Result> {
  return shape;
}
