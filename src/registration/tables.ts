/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { boolean, date, integer, jsonb, numeric, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
  startedAt: instant().notNull(),
  finishedAt: instant(),
  withdrawnAt: instant(),
  pausedAt: instant(),
  pausedUntil: date({ mode: 'string' }),
  pauseReason: text({ enum: ['own wish', 'missed meetings'] }),
  enrolledAt: instant(),
});

/** What each answered; the database shows it to them, to those who run the program and to the product. */
export const givenAnswers = registrationSchema.table(
  'answers',
  {
    programId: uuid().notNull(),
    personId: uuid().notNull(),
    organizationId: uuid().notNull(),
    answers: jsonb().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.programId, table.personId] })],
);

export const requirements = registrationSchema.table('requirements', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  typeId: uuid().notNull(),
  role: text({ enum: ['mentor', 'mentee'] }).notNull(),
  required: boolean().notNull(),
  madeAt: instant().notNull(),
});

export const waivers = registrationSchema.table('waivers', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  typeId: uuid().notNull(),
  reason: text().notNull(),
  until: date({ mode: 'string' }),
  waivedAt: instant().notNull(),
  waivedBy: uuid(),
});

export const screeningGates = registrationSchema.table('screening_gates', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  ofMentors: boolean().notNull(),
  ofMentees: boolean().notNull(),
  mentorQualities: jsonb().notNull(),
  menteeQualities: jsonb().notNull(),
});

export const screenings = registrationSchema.table('screenings', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: ['mentor', 'mentee'] }).notNull(),
  verdict: text({ enum: ['approved', 'declined'] }).notNull(),
  qualities: jsonb().notNull().default([]),
  note: text().notNull().default(''),
  reason: text().notNull().default(''),
  decidedAt: instant().notNull(),
  decidedBy: uuid(),
});

export const timeBudgets = registrationSchema.table('time_budgets', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  personId: uuid(),
  hoursPerMonth: numeric({ mode: 'number' }).notNull(),
  setAt: instant().notNull(),
});

export const closedPeriods = registrationSchema.table('closed_periods', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  personId: uuid(),
  name: text().notNull(),
  startsOn: date({ mode: 'string' }).notNull(),
  endsOn: date({ mode: 'string' }).notNull(),
  closedAt: instant().notNull(),
  closedBy: uuid(),
});

export const newcomerRuleSets = registrationSchema.table('newcomer_rules', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  rules: jsonb().notNull(),
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
