import { sql } from 'drizzle-orm';
import { keysOf } from '../../planning/structures.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { charterState, type Signature } from './charter-state.rules.ts';
import { charterUnsigned } from './mails/charter-unsigned.ts';

interface DueRow extends Record<string, unknown> {
  match: string;
  /** What it calls itself. */
  called: string | null;
  program: string;
  days: number;
  members: { id: string; name: string }[];
  signatures: { personId: string; version: number; signedAt: string }[];
}

/** A nudge that is this late is no longer one: a program whose settings changed does not write to everybody at once. */
const lateDays = 14;

export const nudgeUnsignedCharters = chore({
  name: 'supporting.nudge-unsigned-charters',
  says: 'Reminds matches whose charter lacks a signature after the days the program gives for it',
  every: 'day',
  run: async (ctx) => {
    for (const { match, called, program, days, members, signatures } of await matchesPastTheirTime(ctx)) {
      const { missing } = charterState(
        members.map((member) => member.id),
        signatures.map(asSignature),
      );
      for (const id of missing) {
        const others = members.filter((member) => member.id !== id).map(({ name }) => name);
        const facts = { match, others: { names: called ? [called] : others, count: others.length }, program, days };
        await ctx.mail(charterUnsigned, { to: id, facts, occasion: `charter:${match}:unsigned` });
      }
    }
  },
});

const asSignature = (row: DueRow['signatures'][number]): Signature => ({ ...row, signedAt: new Date(row.signedAt) });

/** The days begin once everybody is there: for new hires on their first day. */
async function matchesPastTheirTime(ctx: Context): Promise<DueRow[]> {
  const found = await ctx.db.execute<DueRow>(sql`
    with due as (
      select m.id, m.name as called, p.name, coalesce((p.settings #>> '{agreement,signWithinDays}')::int, 7) as days,
        greatest(m.published_at, (select max(w.hired_on) from pairing.match_members b join people.persons w on w.id = b.person_id
           join registration.registrations r on r.program_id = m.program_id and r.person_id = b.person_id and r.enrolled_at is not null
           where b.match_id = m.id and b.left_at is null)::timestamp at time zone 'UTC') as since
      from pairing.matches m join planning.programs p on p.id = m.program_id
      where m.ended_at is null and m.paused_at is null and p.archived_at is null and p.ended_at is null
        and m.structure = any(${sql.param(keysOf(({ agreement }) => agreement))}::text[]))
    select due.id as match, due.called, due.name as program, extract(day from ${ctx.now.toISOString()}::timestamptz - due.since)::int as days,
      (select json_agg(json_build_object('id', b.person_id, 'name', trim(w.given_name || ' ' || w.family_name)) order by b.role desc, w.id)
         from pairing.match_members b join people.persons w on w.id = b.person_id
         where b.match_id = due.id and b.left_at is null) as members,
      coalesce((select json_agg(json_build_object('personId', s.person_id, 'version', s.version, 'signedAt', s.signed_at))
         from supporting.charter_signatures s where s.match_id = due.id), '[]') as signatures
    from due
    where due.since <= ${ctx.now.toISOString()}::timestamptz - make_interval(days => due.days)
      and due.since > ${ctx.now.toISOString()}::timestamptz - make_interval(days => due.days + ${lateDays})`);
  return found.rows;
}
