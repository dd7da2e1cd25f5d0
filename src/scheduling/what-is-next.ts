import { sql } from 'drizzle-orm';
import { personIdOf } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing } from '../platform/stage.ts';
import { fewNames } from '../pairing/match-name.ts';
import { hasNoDate } from './overview/without-date.ts';
import { sayWhen } from './say-when.ts';
import { schedulingWords } from './words.ts';

const dayMs = 86_400_000;
const mostPairs = 20;

interface Standing extends Record<string, unknown> {
  match: string;
  /** What it calls itself. */
  called: string | null;
  /** Everybody else in it. */
  others: string[] | null;
  needs_date: boolean;
  /** Of the session ahead that comes first. */
  next_session: string | null;
  next_at: string | Date | null;
  /** Of the latest session nobody has said anything about. */
  unsaid_session: string | null;
}

/** For each running match: the session that waits for a word, and the next one or that there is none. */
export async function whatIsNext(ctx: Context): Promise<NextThing[]> {
  const me = personIdOf(ctx.actor);
  if (!me) return [];
  const { rows } = await ctx.db.execute<Standing>(sql`
    select m.id as match, m.name as called, ahead.id as next_session, ahead.starts_at as next_at, unsaid.id as unsaid_session,
      ${hasNoDate(sql`m.id`, ctx.now)} as needs_date,
      (select json_agg(trim(p.given_name || ' ' || p.family_name) order by o.role desc, p.id)
        from pairing.match_members o join people.persons p on p.id = o.person_id
        where o.match_id = m.id and o.left_at is null and o.person_id <> ${me}) as others
    from pairing.match_members mine join pairing.matches m on m.id = mine.match_id and m.ended_at is null and m.paused_at is null
    left join lateral (select s.id, s.starts_at from scheduling.sessions s
      where s.match_id = m.id and s.starts_at > ${ctx.now} and s.cancelled_at is null and s.excused_at is null
      order by s.starts_at limit 1) ahead on true
    left join lateral (select s.id from scheduling.sessions s
      where s.match_id = m.id and s.starts_at <= ${ctx.now} and s.starts_at >= mine.joined_at and s.cancelled_at is null and s.excused_at is null
        and s.held_at is null and s.missed_at is null and s.contested_at is null
      order by s.starts_at desc limit 1) unsaid on true
    where mine.person_id = ${me} and mine.left_at is null
    order by ahead.starts_at nulls last, m.id limit ${mostPairs}`);
  return rows.flatMap((row) => [
    ...unsaidIn(ctx, row),
    ...(row.next_session && row.next_at ? [ahead(ctx, row, new Date(row.next_at))] : row.needs_date ? [noDate(ctx, row)] : []),
  ]);
}

const withWhom = (ctx: Context, { called, others }: Standing): string => called ?? fewNames(ctx.say, others ?? []);

function unsaidIn(ctx: Context, row: Standing): NextThing[] {
  const { unsaid_session: session } = row;
  if (!session) return [];
  return [
    {
      says: ctx.say(schedulingWords, 'next.unsaid', { partner: withWhom(ctx, row) }),
      detail: ctx.say(schedulingWords, 'next.unsaid_detail'),
      label: ctx.say(schedulingWords, 'next.unsaid_label'),
      to: `/sessions/${session}/wrap-up`,
      weight: 70,
    },
  ];
}

function ahead(ctx: Context, row: Standing, at: Date): NextThing {
  const { language, timeZone } = ctx.actor.kind === 'person' ? ctx.actor : { language: 'en', timeZone: 'UTC' };
  const days = (at.getTime() - ctx.now.getTime()) / dayMs;
  return {
    says: ctx.say(schedulingWords, 'next.session', { partner: withWhom(ctx, row) }),
    detail: sayWhen(at, { say: ctx.say, language, timeZone }),
    label: ctx.say(schedulingWords, 'next.session_label'),
    to: `/sessions/${row.next_session}`,
    at,
    weight: days <= 1 ? 100 : days <= 7 ? 40 : 20,
  };
}

const noDate = (ctx: Context, row: Standing): NextThing => ({
  says: ctx.say(schedulingWords, 'next.no_date', { partner: withWhom(ctx, row) }),
  detail: ctx.say(schedulingWords, 'next.no_date_detail', { count: row.others?.length ?? 1 }),
  label: ctx.say(schedulingWords, 'next.no_date_label'),
  to: `/matches/${row.match}/schedule`,
  weight: 45,
});
