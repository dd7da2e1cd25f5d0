import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Bar, Drawn } from '../report.ts';
import type { Scope } from '../scope.ts';
import { toCount } from '../read/to-count.ts';
import { barOf, readBar } from '../shape/bar-names.ts';
import { shareOf, wilsonInterval } from '../shape/rates.rules.ts';
import { reportingWords } from '../words.ts';
import { registrantRows } from './lists.ts';

interface Counted extends Record<string, unknown> {
  segment: 'track' | 'department';
  name: string | null;
  active: number;
  matched: number;
}

const mostGroups = 20;

const unnamed = { track: 'pairing.noTrack', department: 'pairing.noDepartment' } as const;
const labelOf = (ctx: Context, segment: Counted['segment'], name: string | null): string =>
  name ?? ctx.say(reportingWords, unnamed[segment]);

/** Matched beside active registrants by track and by department, largest first. */
export async function matchedBySegment(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const counting = await toCount(ctx, scope);
  const { rows } = await counting.db.execute<Counted>(sql`
    select case when grouping(r.track) = 0 then 'track' else 'department' end as segment,
      coalesce(r.track, r.department) as name, count(*)::int as active, (count(*) filter (where r.matched_now))::int as matched
    from (${registrantRows.select(scope)}) r
    group by grouping sets ((r.track), (r.department))
    order by active desc, name`);
  return (['track', 'department'] as const).map((segment) => {
    const groups = rows.filter((row) => row.segment === segment);
    return {
      title: ctx.say(reportingWords, `pairing.segments.${segment}`),
      columns: [
        { label: ctx.say(reportingWords, 'pairing.series.matched'), unit: 'people' },
        { label: ctx.say(reportingWords, 'pairing.series.active'), unit: 'people' },
        { label: ctx.say(reportingWords, 'pairing.series.rate'), unit: 'share' },
        { label: ctx.say(reportingWords, 'pairing.series.low'), unit: 'share' },
        { label: ctx.say(reportingWords, 'pairing.series.high'), unit: 'share' },
      ],
      rows: groups.slice(0, mostGroups).map(({ name, active, matched }) => ({
        label: labelOf(ctx, segment, name),
        values: [matched, active, shareOf(matched, active), ...ends(matched, active)],
        bar: barOf(segment, name),
      })),
      note: notesOn(ctx, segment, groups),
    };
  });
}

const ends = (matched: number, active: number): (number | null)[] => {
  const interval = wilsonInterval(matched, active);
  return interval ? [interval.low, interval.high] : [null, null];
};

/** Whether groups are served alike, as far as their numbers can tell: a group is named where its whole interval lies apart. */
function notesOn(ctx: Context, segment: Counted['segment'], groups: readonly Counted[]): string {
  const active = groups.reduce((sum, one) => sum + one.active, 0);
  const all = shareOf(
    groups.reduce((sum, one) => sum + one.matched, 0),
    active,
  );
  const apart = groups.filter((one) => {
    const interval = wilsonInterval(one.matched, one.active);
    return interval !== null && all !== null && (interval.high < all || interval.low > all);
  });
  const names = apart.map(({ name }) => labelOf(ctx, segment, name)).join(', ');
  return [
    apart.length > 0 ? ctx.say(reportingWords, 'pairing.apart', { names }) : ctx.say(reportingWords, 'pairing.alike'),
    ...(groups.length > mostGroups ? [ctx.say(reportingWords, 'pairing.moreGroups', { count: groups.length - mostGroups })] : []),
  ].join(' ');
}

/** All active registrants of the segment, those matched marked. */
export function registrantsIn(ctx: Context, _scope: Scope, bar: string): Bar | undefined {
  const { of, name } = readBar(bar);
  if (of !== 'track' && of !== 'department') return undefined;
  const where = sql`r.${sql.identifier(of)} is not distinct from ${name}`;
  return { list: registrantRows, where, part: sql`r.matched_now`, label: labelOf(ctx, of, name) };
}
