/**
 * What a stage does because of an event: a job enqueued in the transaction of the event,
 * run as the system, retried alone, and recorded once per (event, reaction).
 */
import type { Context } from './context.ts';
import type { EventType, Recorded } from './event.ts';

export interface Reaction<Data> {
  readonly name: string;
  readonly to: EventType<Data>;
  readonly run: (ctx: Context, happened: Recorded<Data>) => Promise<void>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- lists hold reactions to every event
export type AnyReaction = Reaction<any>;

export function reaction<Data>(shape: Reaction<Data>): Reaction<Data> {
  return shape;
}
