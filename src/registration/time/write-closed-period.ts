import { z } from 'zod';
import { dayOf } from '../../people/active.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { day, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { timeClosed } from '../events.ts';
import { closedPeriods } from '../tables.ts';

export const closedPeriodFields = z.object({
  name: text('What it is', 80),
  startsOn: day('The first day'),
  endsOn: day('The last day'),
});

/** @param person null for the whole organisation @throws Invalid where it is past or ends before it begins */
export async function writeClosedPeriod(
  ctx: Context,
  person: string | null,
  { name, startsOn, endsOn }: z.output<typeof closedPeriodFields>,
): Promise<{ period: string }> {
  if (endsOn < startsOn) throw new Invalid({ endsOn: 'The last day is before the first.' });
  if (endsOn < dayOf(ctx.now)) throw new Invalid({ endsOn: 'This is past already.' });
  const period = ctx.newId();
  await ctx.db.insert(closedPeriods).values({
    id: period,
    organizationId: ctx.organizationId,
    personId: person,
    name,
    startsOn,
    endsOn,
    closedAt: ctx.now,
    closedBy: personIdOf(ctx.actor),
  });
  await ctx.emit(timeClosed, { period, person });
  return { period };
}
