/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { boolean, integer, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';

export const schedulingSchema = pgSchema('scheduling');

export const sessions = schedulingSchema.table('sessions', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid().notNull(),
  number: integer().notNull(),
  startsAt: instant().notNull(),
  plannedMinutes: integer().notNull(),
  timeZone: text().notNull(),
  place: text().notNull().default(''),
  unplanned: boolean().notNull().default(false),
  seriesId: uuid(),
  seriesSlot: integer(),
  scheduledAt: instant().notNull(),
  scheduledBy: uuid(),
  invitationSequence: integer().notNull().default(0),
  rescheduledAt: instant(),
  cancelledAt: instant(),
  cancelledBy: uuid(),
  cancelReason: text({ enum: ['in time', 'late', 'match ended'] }),
  excusedAt: instant(),
  excusedBy: uuid(),
  heldAt: instant(),
  heldMinutes: integer(),
  heldLoggedBy: uuid(),
  missedAt: instant(),
  missedBy: text({ enum: ['mentor', 'mentee', 'both', 'unknown'] }),
  missedReportedBy: uuid(),
  contestedAt: instant(),
  contestedBy: uuid(),
});

export const series = schedulingSchema.table('series', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid().notNull(),
  firstAt: text().notNull(),
  timeZone: text().notNull(),
  everyDays: integer().notNull(),
  count: integer().notNull(),
  minutes: integer().notNull(),
  place: text().notNull().default(''),
  madeAt: instant().notNull(),
  madeBy: uuid(),
});

/** Of sessions of more than two people. */
export const attendance = schedulingSchema.table(
  'attendance',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    matchId: uuid().notNull(),
    sessionId: uuid().notNull(),
    personId: uuid().notNull(),
    present: boolean().notNull(),
    notedAt: instant().notNull(),
    notedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const notices = schedulingSchema.table(
  'notices',
  {
    organizationId: uuid().notNull(),
    sessionId: uuid().notNull(),
    personId: uuid().notNull(),
    invitationSequence: integer().notNull(),
    kind: text().notNull(),
    noticedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId, table.invitationSequence, table.kind] })],
);
