/** Keyset paging: a page starts after the last row of the one before, so it costs the same however far one reads. */
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { Invalid } from './problems.ts';

export const rowsOnAPage = 50;

const nul = String.fromCharCode(0);

/** The paging fields of every list query. */
export const pageInput = {
  after: z.string().max(2_000).optional(),
  sort: z.string().max(60).optional(),
  // No stored text holds a NUL, and the database refuses to compare with one.
  search: z
    .string()
    .max(200, 'Search for at most 200 characters.')
    .transform((sought) => sought.replaceAll(nul, ''))
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};

export interface Page<Row> {
  items: Row[];
  /** Give it as `after` to read on; null on the last page. */
  next: string | null;
}

export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), next: z.string().nullable(), total: z.number().optional() });

/** What a list may be sorted by: the field's name to an expression that is never null. */
export type Sortable = Record<string, SQL>;

interface Cursor {
  value: string;
  id: string;
}

const encode = (cursor: Cursor) => Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');

function decode(text: string): Cursor {
  try {
    const [value, id] = z.tuple([z.string(), z.uuid()]).parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { value, id };
  } catch {
    throw new Invalid({ after: 'This page mark does not fit this list. Start from its first page.' });
  }
}

export interface Keyset {
  /** And this to the query's conditions. */
  where: SQL;
  orderBy: SQL;
  /** Select this as `sortedBy`. */
  sortedBy: SQL<string>;
  limit: number;
  /** Cuts the one row too many and makes the mark of the next page. */
  cut<Row extends { id: string; sortedBy: string }>(rows: Row[]): Page<Omit<Row, 'sortedBy'>>;
}

/**
 * @param given the list's input; `sort` is a key of sortable, with `-` before it for the other way round
 * @param type the SQL type the sort value is compared as, by key; text where not named
 */
export function keyset(
  given: { after?: string; sort?: string; limit?: number },
  { sortable, id, first, types = {} }: { sortable: Sortable; id: SQL; first: string; types?: Record<string, string> },
): Keyset {
  const asked = given.sort && given.sort.replace(/^-/, '') in sortable ? given.sort : first;
  const down = asked.startsWith('-');
  const key = asked.replace(/^-/, '');
  const by = sortable[key] as SQL;
  const type = sql.raw(types[key] ?? 'text');
  const limit = given.limit ?? rowsOnAPage;
  const mark = given.after ? decode(given.after) : undefined;
  const beyond = sql.raw(down ? '<' : '>');
  const way = sql.raw(down ? 'desc' : 'asc');
  return {
    where: mark ? sql`(${by}, ${id}) ${beyond} (${mark.value}::${type}, ${mark.id}::uuid)` : sql`true`,
    orderBy: sql`${by} ${way}, ${id} ${way}`,
    sortedBy: sql<string>`(${by})::text`,
    limit: limit + 1,
    cut(rows) {
      const kept = rows.slice(0, limit);
      const last = rows.length > limit ? kept.at(-1) : undefined;
      return { items: kept.map(({ sortedBy: _, ...row }) => row), next: last ? encode({ value: last.sortedBy, id: last.id }) : null };
    },
  };
}
