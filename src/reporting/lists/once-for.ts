import { sql, type SQL } from 'drizzle-orm';

/**
 * Rows that are computed once, however often the rest looks at them. Where the database has no statistics yet, as after many
 * were matched at once, it expects one row of everything and would compute all of it again for each.
 */
export const onceFor = (rows: SQL): SQL => sql`(with known as materialized (${rows}) select * from known)`;
