import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { RowList, Total } from '../report.ts';
import type { Scope } from '../scope.ts';

/** One number wanted of a list. */
export interface Wanted {
  list: RowList;
  /** An aggregate over the list's rows `r`. */
  number: SQL;
}

const where = (condition: SQL | undefined): SQL => condition ?? sql`true`;

export const totalOf = ({ sum, where: condition }: Total): SQL =>
  sum ? sql`coalesce(sum(${sum}) filter (where ${where(condition)}), 0)` : sql`count(*) filter (where ${where(condition)})`;

export const quantileOf = (at: number, of: SQL, condition: SQL): SQL =>
  sql`percentile_cont(${at}::float8) within group (order by ${of}) filter (where ${condition})`;

/** All numbers wanted, in their order, with one statement for each select they are wanted of. */
export async function countTotals(ctx: Context, scope: Scope, wanted: readonly Wanted[]): Promise<(number | null)[]> {
  const counted = new Map<Wanted, number | null>();
  for (const select of new Set(wanted.map((one) => one.list.select))) {
    const own = wanted.filter((one) => one.list.select === select);
    const numbers = own.map(({ number }, place) => sql`(${number})::float8 as ${sql.identifier(`n${place}`)}`);
    const { rows } = await ctx.db.execute<Record<string, number | null>>(
      sql`select ${sql.join(numbers, sql`, `)} from (${select(scope)}) r`,
    );
    own.forEach((one, place) => counted.set(one, rows[0]?.[`n${place}`] ?? null));
  }
  return wanted.map((one) => counted.get(one) ?? null);
}
