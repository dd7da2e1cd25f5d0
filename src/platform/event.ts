/**
 * What happened: a typed row written in the transaction of the change. The same row is the
 * outbox for reactions, the audit log, the webhook feed and the source of reports.
 */
import type { z } from 'zod';

export interface EventType<Data = unknown> {
  readonly name: string;
  /** Past tense, for the audit log: 'Matches were published'. */
  readonly says: string;
  /** Ids and plain facts only; never what a pair wrote. `program`, where present, files the event under it. */
  readonly data: z.ZodType<Data>;
}

export function event<Data>(name: string, says: string, data: z.ZodType<Data>): EventType<Data> {
  return { name, says, data };
}

/** An event as it was recorded. */
export interface Recorded<Data> {
  id: string;
  name: string;
  organizationId: string;
  actorPersonId: string | null;
  occurredAt: Date;
  data: Data;
}
