import { sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { persons } from '../../people/tables.ts';
import { addDays } from '../../planning/days.ts';
import { chore } from '../../platform/chore.ts';
import { events } from '../../platform/db/tables.ts';
import { recordEvents } from '../../platform/record-event.ts';
import { newcomerBegan } from '../events.ts';
import { registrations } from '../tables.ts';

/** A worker that was away for some days still notes the days it missed. */
const lateDays = 7;

/** Of who came in after their first day nothing was kept back. */
export const noteFirstDays = chore({
  name: 'registration.note-first-days',
  says: 'Notes the first day of new hires, from which on they are written to like everybody',
  every: 'day',
  run: async (ctx) => {
    const today = dayOf(ctx.now);
    const begun = await ctx.db.execute<{ program: string; person: string }>(sql`
      select r.program_id as program, r.person_id as person
      from ${persons} p join ${registrations} r on r.person_id = p.id and r.withdrawn_at is null and (r.enrolled_at at time zone 'UTC')::date < p.hired_on
      where p.hired_on between ${addDays(today, -lateDays)}::date and ${today}::date and p.departed_at is null
        and not exists (select from ${events} e where e.program_id = r.program_id and e.name = ${newcomerBegan.name} and e.data->>'person' = p.id::text)
      order by 1, 2`);
    await recordEvents(ctx, newcomerBegan, begun.rows);
  },
});
