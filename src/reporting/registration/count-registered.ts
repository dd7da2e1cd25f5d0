import { sql } from 'drizzle-orm';
import { dayOf } from '../scope.ts';
import type { Group } from '../shape/groups.rules.ts';
import { toCount } from '../read/to-count.ts';
import { oncePerScope } from '../shape/once-per-scope.ts';
import { invitedRows } from './lists.ts';

export const segments = ['department', 'title', 'seniority', 'track'] as const;
export type Segment = (typeof segments)[number];

interface Counted extends Group, Record<string, unknown> {
  of: Segment | 'day';
}

/** Registered people by the day they finished, and by department, title, seniority and track, in one statement. */
export const countRegistered = oncePerScope(async (ctx, scope) => {
  const counting = await toCount(ctx, scope);
  const { rows } = await counting.db.execute<Counted>(sql`
    select case when grouping(c.day) = 0 then 'day' when grouping(c.department) = 0 then 'department' when grouping(c.title) = 0 then 'title'
        when grouping(c.track) = 0 then 'track' else 'seniority' end as "of",
      coalesce(c.day, c.department, c.title, c.track, c.seniority) as name, count(*)::int as count
    from (
      select to_char(${dayOf(scope, sql`r.finished_at`)}, 'YYYY-MM-DD') as day, r.department, r.title, r.track, r.seniority
      from (${invitedRows.select(scope)}) r where r.registered) c
    group by grouping sets ((c.day), (c.department), (c.title), (c.track), (c.seniority))
    order by name`);
  return rows;
});
