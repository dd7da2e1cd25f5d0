import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { registrations } from '../../registration/tables.ts';
import { runs } from '../tables.ts';
import { beginRun, underWay } from './begin-run.ts';

export const proposeMatches = command({
  name: 'pairing.propose-matches',
  says: 'Propose matches',
  http: 'POST /programs/:program/runs',
  input: z.object({}),
  output: z.object({ run: z.uuid(), work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const found = await ctx.db.execute<{ running: boolean; mentors: boolean; mentees: boolean }>(sql`
      select exists (select from ${runs} r join ${works} w on w.id = r.work_id
                     where r.program_id = ${program} and w.finished_at is null and w.failed_at is null and w.cancelled_at is null) as running,
        exists (select from ${registrations} where program_id = ${program} and is_mentor and finished_at is not null and withdrawn_at is null) as mentors,
        exists (select from ${registrations} where program_id = ${program} and is_mentee and finished_at is not null and withdrawn_at is null) as mentees`);
    const state = found.rows[0];
    if (state?.running) return underWay;
    if (!state?.mentors) return 'Nobody has finished registering as a mentor yet. Invite mentors first.';
    if (!state.mentees) return 'Nobody has finished registering as a mentee yet. Invite mentees first.';
    return undefined;
  },
  run: (ctx, { program }) => beginRun(ctx, program),
});
