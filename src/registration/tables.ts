/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { boolean, date, integer, jsonb, numeric, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';

export const registrationSchema = pgSchema('registration');

export const questionnaires = registrationSchema.table('questionnaires', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  version: integer().notNull(),
  questions: jsonb().notNull(),
  madeAt: instant().notNull(),
});

export const windows = registrationSchema.table('windows', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  opensAt: instant(),
  openedAt: instant(),
  closesAt: instant(),
  openTo: text({ enum: ['invited', 'link'] })
    .notNull()
    .default('invited'),
  linkCode: text().notNull(),
});

export const invitations = registrationSchema.table('invitations', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: ['mentor', 'mentee', 'both'] }),
  invitedAt: instant().notNull(),
  invitedBy: uuid(),
  announcedAt: instant(),
  joinedByLinkAt: instant(),
  declinedAt: instant(),
});

export const registrations = registrationSchema.table('registrations', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  isMentor: boolean().notNull().default(false),
  isMentee: boolean().notNull().default(false),
  mentorCapacity: integer().notNull().default(0),
  mentorHoursPerMonth: numeric({ mode: 'number' }),
  trackId: uuid(),
  questionnaireVersion: integer().notNull(),
  answers: jsonb().notNull().default({}),
  startedAt: instant().notNull(),
  finishedAt: instant(),
  withdrawnAt: instant(),
  pausedAt: instant(),
  pausedUntil: date({ mode: 'string' }),
  pauseReason: text({ enum: ['own wish', 'missed meetings'] }),
});

export const cards = registrationSchema.table('cards', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  teaches: jsonb().notNull().default([]),
  learns: jsonb().notNull().default([]),
  writtenAt: instant().notNull(),
});
