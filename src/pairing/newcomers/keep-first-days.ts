import { sql } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import { chore } from '../../platform/chore.ts';
import { registrations } from '../../registration/tables.ts';
import { matches, matchMembers } from '../tables.ts';

export const keepFirstDays = chore({
  name: 'pairing.keep-first-days',
  says: 'Lets the match of a new hire begin on their first day, also where that has been moved',
  every: 'day',
  run: async (ctx) => {
    await ctx.db.execute(sql`
      update ${matches} m set starts_on = p.hired_on
      from ${matchMembers} o
      join ${registrations} r on r.person_id = o.person_id and r.enrolled_at is not null
      join ${persons} p on p.id = o.person_id
      where o.match_id = m.id and o.role = 'mentee' and o.left_at is null and r.program_id = m.program_id
        and m.round is null and m.ended_at is null and m.starts_on is not null and p.hired_on is not null and m.starts_on <> p.hired_on`);
  },
});
