import { eq, sql } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { othersIn } from '../match-name.ts';
import { matchOf } from '../match-of.ts';
import { closeMatch } from '../matches/close-match.ts';
import { processSchema } from '../process/process.ts';
import { matches } from '../tables.ts';
import { yourMatchIsQuiet } from './mails/your-match-is-quiet.ts';
import { noticeDays, whatQuietAsks } from './quiet.rules.ts';

interface UnderWay extends Record<string, unknown> {
  id: string;
  program: string;
  program_name: string;
  process: unknown;
  over: boolean;
  /** Of a round, which gives way to the next. */
  in_round: boolean;
  stirred_at: Date | string;
  noticed_at: Date | string | null;
}

export const endMatches = chore({
  name: 'pairing.end-matches',
  says: 'Ends matches on their last day where the program wants it or the next round begins, and, with a week’s notice, those in which nothing has happened for long',
  every: 'day',
  run: async (ctx) => {
    for (const match of await underWay(ctx)) {
      const { endOnLastDay, endAfterQuietDays } = processSchema.parse(match.process ?? {});
      if ((endOnLastDay || match.in_round) && match.over) await closeMatch(ctx, match, 'time is up');
      else if (endAfterQuietDays !== null) await lookAtQuiet(ctx, match, endAfterQuietDays);
    }
  },
});

/** Not those on hold: their clock stands. What counts as a sign of life is anything either of the two did in it. */
async function underWay(ctx: Context): Promise<UnderWay[]> {
  const { rows } = await ctx.db.execute<UnderWay>(sql`
    select m.id, m.program_id as program, p.name as program_name, s.process,
      coalesce(m.ends_on < (${ctx.now.toISOString()}::timestamptz at time zone p.time_zone)::date, false) as over,
      m.round is not null as in_round, m.quiet_notice_at as noticed_at,
      greatest(m.published_at, (select max(e.occurred_at) from platform.events e
        where e.program_id = m.program_id and e.data->>'match' = m.id::text
          and e.actor_person_id in (select o.person_id from pairing.match_members o where o.match_id = m.id))) as stirred_at
    from pairing.matches m join planning.programs p on p.id = m.program_id
    left join pairing.processes s on s.program_id = m.program_id
    where m.ended_at is null and m.paused_at is null and p.archived_at is null
    order by m.id`);
  return rows;
}

async function lookAtQuiet(ctx: Context, match: UnderWay, endAfterDays: number): Promise<void> {
  const noticedAt = match.noticed_at === null ? null : new Date(match.noticed_at);
  const asks = whatQuietAsks({ lastStirredAt: new Date(match.stirred_at), noticedAt, endAfterDays, now: ctx.now });
  if (asks === 'end') await closeMatch(ctx, match, 'fell silent');
  if (asks === 'notice') await giveNotice(ctx, match);
}

async function giveNotice(ctx: Context, { id, program_name: program }: UnderWay): Promise<void> {
  await ctx.db.update(matches).set({ quietNoticeAt: ctx.now }).where(eq(matches.id, id));
  const match = await matchOf(ctx, id);
  for (const { personId } of match.members)
    await ctx.mail(yourMatchIsQuiet, {
      to: personId,
      facts: { match: id, program, others: othersIn(match, personId), days: noticeDays },
      occasion: `match:${id}:quiet:${ctx.now.toISOString()}`,
    });
}
