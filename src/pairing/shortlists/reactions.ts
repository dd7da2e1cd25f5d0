import { and, eq, ne, sql } from 'drizzle-orm';
import { programOf } from '../../planning/program-of.ts';
import { reaction } from '../../platform/reaction.ts';
import { shortlistsDrawnUp } from '../events.ts';
import { choices } from '../tables.ts';
import { chooseYourMentor } from './mails/choose-your-mentor.ts';

/** A list that is drawn up anew is no news; the first one is. */
export const tellWhoMayChoose = reaction({
  name: 'pairing.tell-who-may-choose',
  to: shortlistsDrawnUp,
  run: async (ctx, { data }) => {
    const { name } = await programOf(ctx, data.program);
    const rows = await ctx.db
      .select({ mentee: choices.menteeId, mentors: sql<number>`count(*)::int` })
      .from(choices)
      .where(
        and(
          eq(choices.roundId, data.round),
          sql`not exists (select from ${choices} earlier where earlier.program_id = ${data.program} and earlier.mentee_id = ${choices.menteeId} and ${ne(sql`earlier.round_id`, data.round)})`,
        ),
      )
      .groupBy(choices.menteeId);
    for (const { mentee, mentors } of rows)
      await ctx.mail(chooseYourMentor, { to: mentee, facts: { program: data.program, programName: name, mentors } });
  },
});
