import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Bar, Drawn } from '../report.ts';
import type { Scope } from '../scope.ts';
import { barOf, readBar } from '../shape/bar-names.ts';
import { reportingWords } from '../words.ts';
import { eligibleRows } from './lists.ts';

interface Counted extends Record<string, unknown> {
  department: string | null;
  missing: number;
  eligible: number;
}

const labelOf = (ctx: Context, department: string | null): string => department ?? ctx.say(reportingWords, 'participation.noDepartment');

/** Who is missing, by team: counts for everybody who reads reports. */
export async function missingByDepartment(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const { rows } = await ctx.db.execute<Counted>(sql`
    select r.department, (count(*) filter (where not r.active))::int as missing, count(*)::int as eligible
    from (${eligibleRows.select(scope)}) r group by r.department having count(*) filter (where not r.active) > 0
    order by missing desc, r.department nulls last`);
  return [
    {
      columns: [
        { label: ctx.say(reportingWords, 'participation.series.missing'), unit: 'people' },
        { label: ctx.say(reportingWords, 'participation.series.eligible'), unit: 'people' },
      ],
      rows: rows.map(({ department, missing, eligible }) => ({
        label: labelOf(ctx, department),
        values: [missing, eligible],
        bar: barOf('department', department),
      })),
    },
  ];
}

export function missingIn(ctx: Context, _scope: Scope, bar: string): Bar | undefined {
  const { name, of } = readBar(bar);
  if (of !== 'department') return undefined;
  return { list: eligibleRows, where: sql`not r.active and r.department is not distinct from ${name}`, label: labelOf(ctx, name) };
}
