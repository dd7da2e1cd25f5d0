/** The platform's own tables, for queries; `migrations/` is what the database really holds, and a test compares the two. */
import { bigint, boolean, doublePrecision, integer, json, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** An instant, UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const platformSchema = pgSchema('platform');

export const events = platformSchema.table('events', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  actorPersonId: uuid(),
  programId: uuid(),
  occurredAt: instant().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
});

export const mails = platformSchema.table('mails', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  occasion: text().notNull(),
  toPersonId: uuid().notNull(),
  toAddress: text().notNull(),
  subject: text().notNull(),
  bodyText: text().notNull(),
  bodyHtml: text().notNull(),
  calendar: jsonb().$type<{ method: string; content: string }>(),
  writtenAt: instant().notNull(),
  claimedAt: instant(),
  sentAt: instant(),
  attempts: integer().notNull().default(0),
  nextAttemptAt: instant(),
  givenUpAt: instant(),
  lastProblem: text(),
});

export const works = platformSchema.table('works', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  programId: uuid(),
  askedBy: uuid(),
  input: jsonb().$type<Record<string, unknown>>().notNull(),
  askedAt: instant().notNull(),
  startedAt: instant(),
  finishedAt: instant(),
  failedAt: instant(),
  cancelledAt: instant(),
  fraction: doublePrecision().notNull().default(0),
  note: text(),
  problem: text(),
  result: jsonb().$type<Record<string, unknown>>(),
});

export const idempotencyKeys = platformSchema.table(
  'idempotency_keys',
  {
    organizationId: uuid().notNull(),
    personId: uuid().notNull(),
    key: text().notNull(),
    command: text().notNull(),
    fingerprint: text().notNull(),
    response: json(),
    madeAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.personId, table.key] })],
);

export const replacedWords = platformSchema.table(
  'replaced_words',
  {
    organizationId: uuid().notNull(),
    language: text().notNull(),
    key: text().notNull(),
    sentence: text().notNull(),
    replacedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.language, table.key] })],
);

export const reactionsDone = platformSchema.table(
  'reactions_done',
  { organizationId: uuid().notNull(), eventId: uuid().notNull(), reaction: text().notNull(), doneAt: instant().notNull() },
  (table) => [primaryKey({ columns: [table.eventId, table.reaction] })],
);

export const choresDone = platformSchema.table(
  'chores_done',
  { organizationId: uuid().notNull(), chore: text().notNull(), dueAt: instant().notNull(), doneAt: instant().notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.chore] })],
);

export const clock = platformSchema.table('clock', {
  one: boolean().primaryKey().default(true),
  offsetMs: bigint({ mode: 'number' }).notNull().default(0),
});
