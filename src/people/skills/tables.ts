/** The tables of skills, for queries; `people/tables.ts` gives them to the test that compares them with the database. */
import { boolean, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/tables.ts';
import { linkKinds } from './graph/skill-graph.rules.ts';

const schema = pgSchema('people');

export const skills = schema.table('skills', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  shippedKey: text(),
  name: text().notNull(),
  heading: boolean().notNull().default(false),
  addedAt: instant().notNull(),
  retiredAt: instant(),
});

export const skillWords = schema.table('skill_words', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  skillId: uuid().notNull(),
  word: text().notNull(),
  folded: text().notNull(),
  alone: boolean().notNull().default(false),
});

export const skillLinks = schema.table('skill_links', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  fromId: uuid().notNull(),
  kind: text({ enum: linkKinds }).notNull(),
  toId: uuid().notNull(),
});

export const personSkills = schema.table(
  'person_skills',
  {
    id: uuid().notNull(),
    organizationId: uuid().notNull(),
    personId: uuid().notNull(),
    skillId: uuid().notNull(),
    level: integer().notNull(),
    needed: integer(),
    toldAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.skillId] })],
);

export const skillFiles = schema.table('skill_files', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  holds: text({ enum: ['skills', 'levels'] }).notNull(),
  fileName: text().notNull(),
  content: text(),
  preview: jsonb().notNull(),
  uploadedBy: uuid().notNull(),
  uploadedAt: instant().notNull(),
  storedAt: instant(),
  counts: jsonb(),
});

export const freeTextOff = schema.table('free_text_off', {
  organizationId: uuid().primaryKey(),
  since: instant().notNull(),
});
