/** The tables of credentials, for queries; `people/tables.ts` gives them to the test that compares them with the database. */
import { date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/tables.ts';

const schema = pgSchema('people');

export const credentialTypes = schema.table('credential_types', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  name: text().notNull(),
  issuer: text().notNull().default(''),
  validForMonths: integer(),
  addedAt: instant().notNull(),
  retiredAt: instant(),
});

export const credentials = schema.table('credentials', {
  id: uuid().primaryKey(),
  organizationId: uuid().notNull(),
  personId: uuid().notNull(),
  typeId: uuid().notNull(),
  issuedOn: date({ mode: 'string' }).notNull(),
  expiresOn: date({ mode: 'string' }),
  proof: text().notNull().default(''),
  enteredAt: instant().notNull(),
  enteredBy: uuid(),
  confirmedAt: instant(),
  confirmedBy: uuid(),
});
