/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { boolean, date, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';

export const supportingSchema = pgSchema('supporting');

export const charters = supportingSchema.table('charters', {
  matchId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  version: integer().notNull(),
  document: jsonb().notNull(),
  writtenAt: instant().notNull(),
  writtenBy: uuid(),
});

export const charterVersions = supportingSchema.table(
  'charter_versions',
  {
    organizationId: uuid().notNull(),
    matchId: uuid().notNull(),
    version: integer().notNull(),
    document: jsonb().notNull(),
    writtenAt: instant().notNull(),
    writtenBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.version] })],
);

export const charterSignatures = supportingSchema.table(
  'charter_signatures',
  {
    organizationId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    version: integer().notNull(),
    cadenceEveryDays: integer(),
    sessionMinutes: integer(),
    signedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.personId, table.version] })],
);

export const sessionKits = supportingSchema.table('session_kits', {
  sessionId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  matchId: uuid().notNull(),
  version: integer().notNull(),
  document: jsonb().notNull(),
  writtenAt: instant().notNull(),
  writtenBy: uuid(),
});

export const wrapUps = supportingSchema.table('wrap_ups', {
  sessionId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid().notNull(),
  topics: jsonb().$type<string[]>().notNull().default([]),
  wrappedUpAt: instant().notNull(),
  wrappedUpBy: uuid(),
});

export const wrapUpDrafts = supportingSchema.table(
  'wrap_up_drafts',
  {
    organizationId: uuid().notNull(),
    sessionId: uuid().notNull(),
    personId: uuid().notNull(),
    entries: jsonb().notNull(),
    writtenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const preparations = supportingSchema.table(
  'preparations',
  {
    organizationId: uuid().notNull(),
    sessionId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    notes: text().notNull().default(''),
    shareAtStart: boolean().notNull().default(false),
    sharedAt: instant(),
    writtenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const nextSteps = supportingSchema.table('next_steps', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  matchId: uuid().notNull(),
  sessionId: uuid(),
  action: text().notNull(),
  ownerId: uuid().notNull(),
  dueOn: date({ mode: 'string' }).notNull(),
  successIndicator: text().notNull(),
  writtenAt: instant().notNull(),
  writtenBy: uuid(),
  doneAt: instant(),
  droppedAt: instant(),
});

export const sessionRatings = supportingSchema.table(
  'session_ratings',
  {
    id: uuid().notNull(),
    organizationId: uuid().notNull(),
    sessionId: uuid().notNull(),
    programId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    stars: integer().notNull(),
    comment: text().notNull().default(''),
    ratedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const ratedSessions = supportingSchema.table(
  'rated_sessions',
  {
    organizationId: uuid().notNull(),
    sessionId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: ['mentor', 'mentee'] }).notNull(),
    ratedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const agendaDesigns = supportingSchema.table('agenda_designs', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  design: jsonb().notNull(),
  writtenAt: instant().notNull(),
  writtenBy: uuid(),
});

export const rules = supportingSchema.table('rules', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  place: integer().notNull(),
  rule: jsonb().notNull(),
  switchedOnAt: instant(),
});

export const ruleFirings = supportingSchema.table('rule_firings', {
  occasion: text().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid().notNull(),
  rule: jsonb().notNull(),
  firedAt: instant().notNull(),
});

export const cases = supportingSchema.table('cases', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid(),
  aboutPersonId: uuid(),
  kind: text({ enum: ['two missed by the pair', 'two missed by the mentor', 'escalation'] }).notNull(),
  occasion: text().notNull(),
  facts: jsonb().notNull(),
  raisedBy: uuid(),
  openedAt: instant().notNull(),
  dueAt: instant().notNull(),
  closedAt: instant(),
  closedBy: uuid(),
  outcome: text({ enum: ['coached', 'goals adjusted', 're-pair', 'dissolved', 'other'] }),
});

export const caseNotes = supportingSchema.table('case_notes', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  caseId: uuid().notNull(),
  programId: uuid().notNull(),
  matchId: uuid(),
  note: text().notNull(),
  writtenAt: instant().notNull(),
  writtenBy: uuid().notNull(),
});

export const commitments = supportingSchema.table('commitments', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: ['mentor', 'mentee'] }).notNull(),
  words: text().notNull().default(''),
  committedAt: instant().notNull(),
  untilOn: date({ mode: 'string' }),
});

export const matchHealth = supportingSchema.table('match_health', {
  matchId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  state: text({ enum: ['on track', 'needs check-in', 'too early to tell', 'stuck', 'paused'] }).notNull(),
  reason: jsonb().notNull(),
  computedAt: instant().notNull(),
});

export const swapRules = supportingSchema.table('swap_rules', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  rules: jsonb().notNull(),
});

export const earlyQuestions = supportingSchema.table('early_questions', {
  matchId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  askedAt: instant().notNull(),
  answerBy: instant().notNull(),
  closedAt: instant(),
  outcome: text({ enum: ['keep', 'adjust'] }),
});

export const earlyAnswers = supportingSchema.table(
  'early_answers',
  {
    organizationId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    said: text({ enum: ['keep', 'adjust', 'swap'] }).notNull(),
    saidAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.personId] })],
);

export const earlySwapCounts = supportingSchema.table('early_swap_counts', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  swaps: integer().notNull(),
});
