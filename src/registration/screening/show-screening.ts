import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { finishedIn } from '../registrants/finished.ts';
import { registrations, screenings } from '../tables.ts';
import { gate, gateOf } from './gate-of.ts';

export const showScreening = query({
  name: 'registration.show-screening',
  says: 'Show whether and for what people are screened, and how many wait',
  http: 'GET /programs/:program/screening',
  input: z.object({}),
  output: gate.extend({ waiting: z.object({ mentor: z.number().int(), mentee: z.number().int() }) }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const found = await gateOf(ctx, program);
    const undecided = (role: 'mentor' | 'mentee') => sql`not exists (select from ${screenings} s
      where s.program_id = ${registrations}.program_id and s.person_id = ${registrations}.person_id and s.role = ${role})`;
    const [waiting] = await ctx.db
      .select({
        mentor: sql`count(*) filter (where ${registrations.isMentor} and ${undecided('mentor')})`.mapWith(Number),
        mentee: sql`count(*) filter (where ${registrations.isMentee} and ${undecided('mentee')})`.mapWith(Number),
      })
      .from(registrations)
      .where(finishedIn(program));
    return {
      ...found,
      waiting: { mentor: found.of.mentor ? (waiting?.mentor ?? 0) : 0, mentee: found.of.mentee ? (waiting?.mentee ?? 0) : 0 },
    };
  },
});
