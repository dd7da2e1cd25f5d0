/** The rows behind a figure: the same select and the same condition as the number, paged in the database. */
import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { keyset } from '../../platform/paging.ts';
import type { Bar, Chart, Column, Figure, Rows } from '../report.ts';
import type { Scope } from '../scope.ts';
import { snake } from '../shape/kebab.ts';
import type { RowReading } from './rows-reading.ts';

export interface Asked {
  after?: string;
  sort?: string;
  search?: string;
  limit?: number;
}

/** Of a share, the rows of its whole, those of the part marked. */
export function rowsOfFigure({ list, measure, rows }: Figure): Rows {
  switch (measure.kind) {
    case 'share':
      return { list, where: rows ?? measure.whole.where ?? sql`true`, part: measure.part.sum ? undefined : measure.part.where };
    case 'told':
      return { list, where: rows ?? sql`true` };
    default:
      return { list, where: rows ?? measure.where ?? sql`true` };
  }
}

/** @returns undefined where the chart has no bar of this name */
export function rowsOfBar(ctx: Context, chart: Chart, scope: Scope, bar: string): Bar | undefined {
  if (!('totals' in chart)) return chart.behind?.(ctx, scope, bar);
  const total = chart.totals[bar];
  const drawn = chart.draw({ [bar]: 1 }, ctx).rows.find((row) => row.bar === bar);
  return total && drawn ? { list: chart.list, where: total.where ?? sql`true`, label: drawn.label } : undefined;
}

export const columnsOf = ({ list, part }: Pick<Rows, 'list' | 'part'>): Column[] =>
  part ? [...list.columns, { key: 'counted', kind: 'yes' }] : [...list.columns];

const named = (key: string): SQL => sql`r.${sql.identifier(snake(key))}`;

/** How a column leaves the database, what it is sorted by, and the type a page mark is read back as. */
function inSql({ key, kind }: Column): { shown: SQL; sorted: SQL; type: string } {
  const column = named(key);
  switch (kind) {
    case 'number':
      return { shown: sql`round(${column}::numeric, 2)::float8`, sorted: sql`coalesce(${column}::float8, -1)`, type: 'float8' };
    case 'yes':
      return { shown: column, sorted: sql`coalesce(${column}, false)::int`, type: 'int' };
    case 'instant':
      return {
        shown: sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
        sorted: sql`coalesce(${column}, '-infinity'::timestamptz)`,
        type: 'timestamptz',
      };
    case 'day':
      return { shown: sql`to_char(${column}, 'YYYY-MM-DD')`, sorted: sql`coalesce(${column}, '-infinity'::date)`, type: 'date' };
    default:
      return { shown: column, sorted: sql`lower(coalesce(${column}, ''))`, type: 'text' };
  }
}

/** A page of them, with how many there are in all. */
export async function readRows(
  ctx: Context,
  { list, where, part }: Rows,
  scope: Scope,
  asked: Asked,
): Promise<{ items: RowReading[]; next: string | null; total: number }> {
  const columns = columnsOf({ list, part }).map((column) => ({ key: column.key, ...inSql(column) }));
  const page = keyset(asked, {
    sortable: Object.fromEntries(columns.map(({ key, sorted }) => [key, sorted])),
    types: Object.fromEntries(columns.map(({ key, type }) => [key, type])),
    id: sql`r.id`,
    first: list.first,
  });
  const sought = asked.search?.trim().toLowerCase();
  const searched = sql.join(list.searched.map(named), sql`, `);
  const found = sought ? sql`position(${sought} in lower(concat_ws(' ', ${searched}))) > 0` : sql`true`;
  const { rows } = await ctx.db.execute<RowReading & { sortedBy: string; total: number }>(sql`
    with listed as materialized (
      select r.*${part ? sql`, ${part} as counted` : sql``} from (${list.select(scope)}) r where ${where}),
    found as materialized (select r.* from listed r where ${found})
    select r.id, ${sql.join(
      columns.map(({ key, shown }) => sql`${shown} as ${sql.identifier(key)}`),
      sql`, `,
    )},
      ${page.sortedBy} as "sortedBy", (select count(*)::int from found) as total
    from found r where ${page.where} order by ${page.orderBy} limit ${page.limit}`);
  const total = rows[0]?.total ?? 0;
  const { items, next } = page.cut(rows.map(({ total: _, ...row }) => row as RowReading & { sortedBy: string }));
  return { items: items as RowReading[], next, total };
}
