/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { date, integer, jsonb, numeric, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';
import { measures } from './objectives/measures.ts';

export const planningSchema = pgSchema('planning');

export const programs = planningSchema.table('programs', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  purpose: text().notNull().default(''),
  structure: text().notNull(),
  startsOn: date({ mode: 'string' }),
  endsOn: date({ mode: 'string' }),
  timeZone: text().notNull(),
  settings: jsonb().notNull().default({}),
  blueprint: text(),
  createdAt: instant().notNull(),
  createdBy: uuid(),
  launchedAt: instant(),
  endedAt: instant(),
  archivedAt: instant(),
});

export const tracks = planningSchema.table('tracks', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  place: integer().notNull(),
  key: text().notNull(),
  name: text().notNull(),
  design: jsonb().notNull(),
  hoursPerMonth: numeric({ mode: 'number' }).notNull(),
  cadenceEveryDays: integer().notNull(),
  sessionMinutes: integer().notNull(),
  structure: text(),
  division: jsonb(),
});

export const objectives = planningSchema.table('objectives', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  programId: uuid().notNull(),
  place: integer().notNull(),
  metric: text().notNull(),
  unit: text().notNull().default(''),
  baseline: numeric({ mode: 'number' }),
  target: numeric({ mode: 'number' }).notNull(),
  source: text().notNull().default(''),
  dueOn: date({ mode: 'string' }),
  measure: text({ enum: measures }),
});

export const checkedSteps = planningSchema.table(
  'checked_steps',
  {
    organizationId: uuid().notNull(),
    programId: uuid().notNull(),
    step: text().notNull(),
    checkedAt: instant().notNull(),
    checkedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.programId, table.step] })],
);
