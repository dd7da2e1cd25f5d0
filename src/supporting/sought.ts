import { sql, type SQL } from 'drizzle-orm';
import { maybe, text } from '../platform/input.ts';

/** What a list is searched for. */
export const sought = maybe(text('What you search for', 200));

/** Whether the expression contains what is searched for, as it was typed: `%` is a per cent sign. */
export const contains = (expression: SQL, search: string): SQL => sql`${expression} ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`;
