/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
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
  scheduledAt: instant().notNull(),
  scheduledBy: uuid(),
  invitationSequence: integer().notNull().default(0),
  rescheduledAt: instant(),
  cancelledAt: instant(),
  cancelledBy: uuid(),
  excusedAt: instant(),
  excusedBy: uuid(),
  heldAt: instant(),
  heldMinutes: integer(),
  heldLoggedBy: uuid(),
  missedAt: instant(),
  missedBy: text({ enum: ['mentor', 'mentee', 'both', 'unknown'] }),
  contestedAt: instant(),
  contestedBy: uuid(),
});
