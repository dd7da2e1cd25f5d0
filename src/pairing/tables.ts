/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { boolean, date, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';

export const pairingSchema = pgSchema('pairing');

export const criteriaSets = pairingSchema.table('criteria_sets', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  version: integer().notNull(),
  criteria: jsonb().notNull(),
  fromBlueprint: boolean().notNull().default(false),
  madeAt: instant().notNull(),
  madeBy: uuid(),
});

export const decisions = pairingSchema.table('decisions', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  kind: text({ enum: ['pin', 'forbid'] }).notNull(),
  mentorId: uuid().notNull(),
  menteeId: uuid().notNull(),
  reason: text().notNull().default(''),
  decidedAt: instant().notNull(),
  decidedBy: uuid(),
  removedAt: instant(),
});

export const runs = pairingSchema.table('runs', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  number: integer().notNull(),
  workId: uuid().notNull(),
  criteriaVersion: integer().notNull(),
  askedAt: instant().notNull(),
  askedBy: uuid(),
  summary: jsonb(),
  finishedAt: instant(),
  checkedAt: instant(),
  checkHolds: boolean(),
  checkResult: text(),
  publishedAt: instant(),
  discardedAt: instant(),
  structure: text().notNull(),
  tracks: uuid().array().notNull(),
});

/** What a run was computed from, and its proof. */
export const runProblems = pairingSchema.table('run_problems', {
  runId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  problem: jsonb().notNull(),
  certificate: jsonb(),
});

export const proposedPairs = pairingSchema.table('proposed_pairs', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  runId: uuid().notNull(),
  mentorId: uuid().notNull(),
  menteeId: uuid().notNull(),
  trackId: uuid(),
  score: integer().notNull(),
  fit: integer().notNull(),
  reasons: jsonb().notNull(),
  pinned: boolean().notNull().default(false),
  publishedMatchId: uuid(),
  heldBack: text(),
  part: integer().notNull().default(0),
  round: integer(),
});

export const unmatchedPeople = pairingSchema.table(
  'unmatched_people',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    runId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: ['mentor', 'mentee'] }).notNull(),
    reason: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.personId, table.role] })],
);

export const matches = pairingSchema.table('matches', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  trackId: uuid(),
  runId: uuid(),
  score: integer(),
  fit: integer(),
  publishedAt: instant().notNull(),
  endsOn: date({ mode: 'string' }),
  endedAt: instant(),
  endReason: text(),
  pausedAt: instant(),
  quietNoticeAt: instant(),
  round: integer(),
  startsOn: date({ mode: 'string' }),
  name: text(),
  structure: text().notNull(),
});

export const matchMembers = pairingSchema.table(
  'match_members',
  {
    organizationId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: ['mentor', 'mentee'] }).notNull(),
    joinedAt: instant().notNull(),
    leftAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.personId] })],
);

export const matchReasons = pairingSchema.table(
  'match_reasons',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    matchId: uuid().notNull(),
    personId: uuid().notNull(),
    givenAt: instant().notNull(),
    fit: integer().notNull(),
    reasons: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matchId, table.personId, table.givenAt] })],
);

export const processes = pairingSchema.table('processes', {
  programId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  process: jsonb().notNull(),
  changedAt: instant().notNull(),
  changedBy: uuid(),
});

export const choiceRounds = pairingSchema.table('choice_rounds', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  number: integer().notNull(),
  workId: uuid().notNull(),
  askedAt: instant().notNull(),
  askedBy: uuid(),
  finishedAt: instant(),
});

export const choices = pairingSchema.table(
  'choices',
  {
    organizationId: uuid().notNull(),
    roundId: uuid().notNull(),
    programId: uuid().notNull(),
    menteeId: uuid().notNull(),
    mentorId: uuid().notNull(),
    place: integer().notNull(),
    score: integer().notNull(),
    fit: integer().notNull(),
    reasons: jsonb().notNull(),
    costsPairs: integer().notNull(),
    costsPoints: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.menteeId, table.mentorId] })],
);

export const closedBecause = [
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'matched elsewhere',
  'no place left',
  'not possible any more',
] as const;

export const requests = pairingSchema.table('requests', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  menteeId: uuid().notNull(),
  mentorId: uuid().notNull(),
  way: text({ enum: ['request', 'suggestion', 'by hand', 'by mentor'] }).notNull(),
  place: integer().notNull(),
  note: text(),
  listedAt: instant().notNull(),
  askedAt: instant(),
  answerBy: instant(),
  remindedAt: instant(),
  agreedAt: instant(),
  closedAt: instant(),
  closedBecause: text({ enum: closedBecause }),
  matchId: uuid(),
});

export const silentAnswers = pairingSchema.table(
  'silent_answers',
  {
    organizationId: uuid().notNull(),
    requestId: uuid().notNull(),
    personId: uuid().notNull(),
    said: text({ enum: ['yes', 'no'] }).notNull(),
    saidAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.personId] })],
);

export const replyTimes = pairingSchema.table('reply_times', {
  personId: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  answered: integer().notNull(),
  medianHours: integer().notNull(),
  answeredAt: instant().notNull(),
});

export const rankings = pairingSchema.table(
  'rankings',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: ['mentor', 'mentee'] }).notNull(),
    otherId: uuid().notNull(),
    place: integer().notNull(),
    rankedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programId, table.personId, table.role, table.otherId] })],
);

export const waiting = pairingSchema.table('waiting', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  menteeId: uuid().notNull(),
  because: text({ enum: ['own wish', 'left out'] }).notNull(),
  since: instant().notNull(),
  offeredAt: instant(),
  leftAt: instant(),
});

export const bridgeEndings = ['met', 'not now', 'no answer', 'new match', 'time is up', 'left'] as const;

export const bridges = pairingSchema.table('bridges', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  menteeId: uuid().notNull(),
  mentorId: uuid().notNull(),
  askedAt: instant().notNull(),
  answerBy: instant().notNull(),
  acceptedAt: instant(),
  meetings: integer().notNull().default(0),
  endedAt: instant(),
  endedBecause: text({ enum: bridgeEndings }),
});

export const scenarioBases = pairingSchema.table('scenario_bases', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  takenAt: instant().notNull(),
  document: jsonb().notNull(),
  figures: jsonb().notNull(),
});

export const scenarios = pairingSchema.table('scenarios', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  baseId: uuid().notNull(),
  name: text().notNull(),
  changes: jsonb().notNull().default([]),
  outcome: jsonb().notNull(),
  madeBy: uuid().notNull(),
  madeAt: instant().notNull(),
  changedAt: instant().notNull(),
  sharedAt: instant(),
  runId: uuid(),
});

export const chosenStrengths = pairingSchema.table(
  'chosen_strengths',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    personId: uuid().notNull(),
    strengths: jsonb().notNull(),
    chosenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programId, table.personId] })],
);
