import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { RowList, Total } from '../report.ts';
import type { Scope } from '../scope.ts';
import { toCount } from './to-count.ts';

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

/** All numbers wanted, in their order, with one statement, or with two where some are of guarded lists; each list is gone through once. */
export async function countTotals(ctx: Context, scope: Scope, wanted: readonly Wanted[]): Promise<(number | null)[]> {
  const counting = wanted.some(({ list }) => list.isGuarded) ? await toCount(ctx, scope) : ctx;
  if (counting === ctx) return count(ctx, scope, wanted);
  const { guarded = [], open = [] } = Object.groupBy(wanted, ({ list }) => (list.isGuarded ? 'guarded' : 'open'));
  const numbers = { open: await count(ctx, scope, open), guarded: await count(counting, scope, guarded) };
  return wanted.map(({ list }) => numbers[list.isGuarded ? 'guarded' : 'open'].shift() ?? null);
}

async function count(ctx: Context, scope: Scope, wanted: readonly Wanted[]): Promise<(number | null)[]> {
  if (wanted.length === 0) return [];
  const named = wanted.map((one, place) => ({ ...one, name: sql.identifier(`n${place}`) }));
  const selects = [...new Set(wanted.map((one) => one.list.select))];
  const lists = selects.map((select, place) => {
    const numbers = named.filter((one) => one.list.select === select).map(({ number, name }) => sql`(${number})::float8 as ${name}`);
    return sql`(select ${sql.join(numbers, sql`, `)} from (${select(scope)}) r) as ${sql.identifier(`list${place}`)}`;
  });
  const { rows } = await ctx.db.execute<Record<string, number | null>>(sql`select * from ${sql.join(lists, sql` cross join `)}`);
  return wanted.map((_, place) => rows[0]?.[`n${place}`] ?? null);
}
