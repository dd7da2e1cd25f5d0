import { sql } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { aStepIsDue } from './mails/a-step-is-due.ts';

interface DueRow extends Record<string, unknown> {
  match: string;
  owner: string;
  dueOn: string;
  count: number;
  called: string | null;
  names: string[] | null;
}

/**
 * What a step says is the pair's, so the mail only says that there is one. Where the two meet within two
 * days it is not written: the mail that goes ahead of a session names the open steps.
 */
export const remindOfSteps = chore({
  name: 'supporting.remind-of-steps',
  says: 'Reminds the owner of a next step the day before it is due, where no session is near',
  every: 'day',
  run: async (ctx) => {
    for (const { match, owner, dueOn, count, called, names } of await stepsDueTomorrow(ctx)) {
      const others = { names: called ? [called] : (names ?? []), count: names?.length ?? 0 };
      await ctx.mail(aStepIsDue, { to: owner, facts: { match, others, count, dueOn }, occasion: `steps:${match}:${dueOn}` });
    }
  },
});

async function stepsDueTomorrow(ctx: Context): Promise<DueRow[]> {
  const now = ctx.now.toISOString();
  const found = await ctx.db.execute<DueRow>(sql`
    select w.match_id as match, w.owner_id as owner, w.due_on::text as "dueOn", count(*)::int as count,
      (select m.name from pairing.matches m where m.id = w.match_id) as called,
      (select json_agg(trim(p.given_name || ' ' || p.family_name) order by b.role desc, p.id)
       from pairing.match_members b join people.persons p on p.id = b.person_id
       where b.match_id = w.match_id and b.left_at is null and b.person_id <> w.owner_id) as names
    from supporting.steps_waiting() w join people.persons o on o.id = w.owner_id
    join pairing.match_members own on own.match_id = w.match_id and own.person_id = w.owner_id and own.left_at is null
    where w.due_on = (${now}::timestamptz at time zone o.time_zone)::date + 1
      and not exists (select from scheduling.sessions s where s.match_id = w.match_id and s.cancelled_at is null
        and s.starts_at between ${now}::timestamptz and ${now}::timestamptz + interval '2 days')
    group by w.match_id, w.owner_id, w.due_on`);
  return found.rows;
}
