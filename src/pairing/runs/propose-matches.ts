import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { registrations } from '../../registration/tables.ts';
import { strandAsked } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import { beginRun, runUnderWay, underWay } from './begin-run.ts';

export const proposeMatches = command({
  name: 'pairing.propose-matches',
  says: 'Propose matches',
  http: 'POST /programs/:program/runs',
  input: z.object(strandAsked),
  output: z.object({ run: z.uuid(), work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const found = await ctx.db.execute<{ mentors: boolean; mentees: boolean }>(sql`
      select exists (select from ${registrations} where program_id = ${program} and is_mentor and finished_at is not null and withdrawn_at is null) as mentors,
        exists (select from ${registrations} where program_id = ${program} and is_mentee and finished_at is not null and withdrawn_at is null) as mentees`);
    const state = found.rows[0];
    if (!state?.mentors) return 'Nobody has finished registering as a mentor yet. Invite mentors first.';
    if (!state.mentees) return 'Nobody has finished registering as a mentee yet. Invite mentees first.';
    for (const strand of await strandsOf(ctx, program)) if (!(await runUnderWay(ctx, program, strand))) return undefined;
    return underWay;
  },
  run: async (ctx, { program, structure }) => beginRun(ctx, program, await strandNamed(ctx, program, structure)),
});
