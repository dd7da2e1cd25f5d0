import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Told } from '../report.ts';
import { nowIn, type Scope } from '../scope.ts';
import { satisfactionOf } from '../shape/rates.rules.ts';
import { people } from '../lists/people.ts';
import { toCount } from '../read/to-count.ts';

/** Nobody is asked at day 30 yet: how many would have been is known, and none has answered. */
export async function matchSatisfaction(ctx: Context, scope: Scope): Promise<Told> {
  const counting = await toCount(ctx, scope);
  const { rows } = await counting.db.execute<{ asked: number }>(sql`
    select count(*)::int as asked from (${people(scope)}) r where r.active and r.first_matched_at <= ${nowIn(scope)} - interval '30 days'`);
  const asked = rows[0]?.asked ?? 0;
  const { value, answers } = satisfactionOf([], asked);
  return { value, answers, of: asked };
}
