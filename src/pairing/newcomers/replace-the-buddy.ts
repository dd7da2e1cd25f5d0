import { sql, type SQL } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import { registrations } from '../../registration/tables.ts';
import { matchEnded, runFinished } from '../events.ts';
import { offersShortlists } from '../process/process.ts';
import { runOf } from '../runs/current-run.ts';
import { matches, matchMembers } from '../tables.ts';
import { programsThatGoOn } from '../waiting/programs-that-go-on.ts';
import { proposeForTheNew } from '../waiting/propose-for-the-new.ts';

/** A new hire whose buddy has left or withdrawn need not wait for the daily run: what it would find is found at once. */
const replaceTheBuddy = reaction({
  name: 'pairing.replace-the-buddy',
  to: matchEnded,
  run: (ctx, { data: { program, match } }) => replaceIn(ctx, program, sql`m.id = ${match}`),
});

/** One that was under way when the buddy went did not know of it. */
const replaceAfterRun = reaction({
  name: 'pairing.replace-the-buddy-after-run',
  to: runFinished,
  run: async (ctx, { data: { program, run } }) => {
    const { askedAt } = await runOf(ctx, program, run);
    await replaceIn(ctx, program, sql`m.ended_at > ${askedAt.toISOString()}::timestamptz`);
  },
});

/** @param ended narrows the matches, with `m` for one that has ended */
async function replaceIn(ctx: Context, program: string, ended: SQL): Promise<void> {
  const { enrol, matchAtOnce } = await rulesOf(ctx, program);
  if (!enrol || !matchAtOnce || !(await someNewcomerIsLeft(ctx, program, ended))) return;
  const [goesOn] = await programsThatGoOn(ctx, program);
  if (goesOn?.process.rolling && !offersShortlists(goesOn.process)) await proposeForTheNew(ctx, program);
}

/** Without anybody, because whoever received them takes no part any more. */
async function someNewcomerIsLeft(ctx: Context, program: string, ended: SQL): Promise<boolean> {
  const found = await ctx.db.execute(sql`
    select from ${matches} m
    join ${matchMembers} o on o.match_id = m.id and o.role = 'mentee'
    join ${registrations} r on r.program_id = m.program_id and r.person_id = o.person_id and r.enrolled_at is not null and r.withdrawn_at is null
    where m.program_id = ${program} and m.ended_at is not null and ${ended}
      and exists (select from ${matchMembers} b join ${persons} p on p.id = b.person_id
        left join ${registrations} q on q.program_id = m.program_id and q.person_id = b.person_id
        where b.match_id = m.id and b.role = 'mentor' and (p.departed_at is not null or q.withdrawn_at is not null))
      and not exists (select from ${matchMembers} a join ${matches} n on n.id = a.match_id and n.ended_at is null
        where n.program_id = m.program_id and a.person_id = o.person_id and a.role = 'mentee' and a.left_at is null)
    limit 1`);
  return (found.rowCount ?? 0) > 0;
}

export const replacingReactions = [replaceTheBuddy, replaceAfterRun];
