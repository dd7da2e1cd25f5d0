/** What `tables.ts` tells the queries is what the migrations made of the database. */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { testApp } from '../platform/testing/test-app.ts';

const modules = import.meta.glob<Record<string, unknown>>('../*/{tables,db/tables}.ts', { eager: true });
const tables = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is PgTable => is(value, PgTable));

const app = await testApp([]);
const casing = new CasingCache('snake_case');

interface ColumnRow {
  column_name: string;
  is_nullable: 'YES' | 'NO';
  type: string;
}

async function columnsInDatabase(schema: string, table: string): Promise<Record<string, string>> {
  const found = await app.ownerPool.query<ColumnRow>(
    `select a.attname as column_name, case when a.attnotnull then 'NO' else 'YES' end as is_nullable, format_type(a.atttypid, null) as type
     from pg_attribute a where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass and a.attnum > 0 and not a.attisdropped order by 1`,
    [schema, table],
  );
  return Object.fromEntries(found.rows.map((row) => [row.column_name, `${row.type}${row.is_nullable === 'NO' ? ' not null' : ''}`]));
}

const plainType = (type: string) => type.replace(/\(.*\)/, '');

describe('tables.ts and the migrated database', () => {
  it('finds the tables of every stage', () => {
    expect(tables.length).toBeGreaterThan(40);
  });

  it.each(tables.map((table) => ({ table, name: `${getTableConfig(table).schema}.${getTableName(table)}` })))(
    '$name has the same columns',
    async ({ table }) => {
      const declared = Object.fromEntries(
        Object.values(getTableColumns(table)).map((column) => [
          casing.getColumnCasing(column),
          `${plainType(column.getSQLType())}${column.notNull || column.primary ? ' not null' : ''}`,
        ]),
      );
      const real = await columnsInDatabase(getTableConfig(table).schema as string, getTableName(table));
      expect(declared).toEqual(real);
    },
  );
});
