/** The tables of this stage, for queries; the migrations say what the database really holds, and a test compares the two. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, customType, date, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/db/tables.ts';

export * from './credentials/tables.ts';
export * from './skills/tables.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const peopleSchema = pgSchema('people');

export const organizations = peopleSchema.table('organizations', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  slug: text().notNull(),
  timeZone: text().notNull(),
  language: text().notNull().default('en'),
  createdAt: instant().notNull(),
});

export const persons = peopleSchema.table('persons', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  givenName: text().notNull(),
  familyName: text().notNull().default(''),
  email: text(),
  employeeNumber: text(),
  title: text(),
  department: text(),
  location: text(),
  timeZone: text().notNull(),
  language: text().notNull().default('en'),
  managerId: uuid(),
  hiredOn: date({ mode: 'string' }),
  leftOn: date({ mode: 'string' }),
  departedAt: instant(),
  otherFields: jsonb().notNull().default({}),
  createdAt: instant().notNull(),
  importedAt: instant(),
  erasedAt: instant(),
});

export const reportingLines = peopleSchema.table(
  'reporting_lines',
  {
    organizationId: uuid().notNull(),
    personId: uuid().notNull(),
    aboveId: uuid().notNull(),
    distance: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.aboveId] })],
);

export const roleGrants = peopleSchema.table('role_grants', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: ['owner', 'program_manager', 'executive_sponsor', 'it_administrator', 'viewer'] }).notNull(),
  programId: uuid(),
  grantedAt: instant().notNull(),
  grantedBy: uuid(),
  revokedAt: instant(),
});

export const imports = peopleSchema.table('imports', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  fileName: text().notNull(),
  sizeBytes: bigint({ mode: 'number' }).notNull().default(0),
  encoding: text().notNull().default(''),
  delimiter: text().notNull().default(''),
  columns: jsonb().notNull().default([]),
  mapping: jsonb().notNull().default({}),
  begunAt: instant().notNull(),
  uploadedBy: uuid().notNull(),
  uploadedAt: instant(),
  workId: uuid(),
  readLine: integer().notNull().default(0),
  judgedAt: instant(),
  merged: jsonb().notNull().default({}),
  finishedAt: instant(),
  counts: jsonb(),
});

export const importPieces = peopleSchema.table(
  'import_pieces',
  {
    organizationId: uuid().notNull(),
    importId: uuid().notNull(),
    place: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.place] })],
);

export const importRows = peopleSchema.table(
  'import_rows',
  {
    organizationId: uuid().notNull(),
    importId: uuid().notNull(),
    line: integer().notNull(),
    personId: uuid().notNull(),
    known: boolean().notNull().default(false),
    givenName: text().notNull(),
    familyName: text().notNull(),
    email: text(),
    employeeNumber: text(),
    title: text(),
    department: text(),
    location: text(),
    timeZone: text(),
    manager: text(),
    managerId: uuid(),
    hiredOn: date({ mode: 'string' }),
    leftOn: date({ mode: 'string' }),
    otherFields: jsonb().notNull(),
    refused: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
);

export const importProblems = peopleSchema.table('import_problems', {
  id: uuid().primaryKey().defaultRandom(),
  organizationId: uuid().notNull(),
  importId: uuid().notNull(),
  line: integer().notNull(),
  field: text().notNull(),
  reason: text().notNull(),
  value: text().notNull(),
  refused: boolean().notNull(),
});

export const accounts = peopleSchema.table('accounts', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
});

export const accountSessions = peopleSchema.table('account_sessions', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  token: text().notNull(),
  expiresAt: instant().notNull(),
  ipAddress: text(),
  userAgent: text(),
  personId: uuid(),
  organizationId: uuid(),
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
});

export const accountCredentials = peopleSchema.table('account_credentials', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerAccountId: text().notNull(),
  provider: text().notNull(),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: instant(),
  refreshTokenExpiresAt: instant(),
  scope: text(),
  password: text(),
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
});

export const accountVerifications = peopleSchema.table('account_verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant().notNull(),
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
});

export const accountAttempts = peopleSchema.table('account_attempts', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: instant().notNull(),
});

export const demoCast = peopleSchema.table('demo_cast', {
  organizationId: uuid().notNull(),
  personId: uuid().primaryKey(),
  place: integer().notNull(),
  part: text().notNull(),
});

export const apiKeys = peopleSchema.table('api_keys', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  personId: uuid().notNull(),
  name: text().notNull(),
  digest: text().notNull(),
  madeAt: instant().notNull(),
  lastUsedOn: date({ mode: 'string' }),
  revokedAt: instant(),
});
