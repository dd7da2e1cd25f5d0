import { and, eq, ne, sql } from 'drizzle-orm';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomerBegan } from '../../registration/events.ts';
import { shortlistsDrawnUp } from '../events.ts';
import { openMatchesOf } from '../matches/open-matches-of.ts';
import { choices } from '../tables.ts';
import { roundInForce } from './begin-round.ts';
import { chooseYourMentor } from './mails/choose-your-mentor.ts';

/** A list that is drawn up anew is no news; the first one is. */
const tellWhoMayChoose = reaction({
  name: 'pairing.tell-who-may-choose',
  to: shortlistsDrawnUp,
  run: async (ctx, { data }) => {
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
    await tell(ctx, data.program, rows);
  },
});

/** Their first list may have been drawn up before they were there. */
const tellWhoHasBegun = reaction({
  name: 'pairing.tell-newcomer-of-shortlist',
  to: newcomerBegan,
  run: async (ctx, { data: { program, person } }) => {
    const round = await roundInForce(ctx, program);
    if (!round || (await openMatchesOf(ctx, person, program)).length > 0) return;
    const mentors = await ctx.db.$count(choices, and(eq(choices.roundId, round), eq(choices.menteeId, person)));
    if (mentors > 0) await tell(ctx, program, [{ mentee: person, mentors }]);
  },
});

async function tell(ctx: Context, program: string, rows: readonly { mentee: string; mentors: number }[]): Promise<void> {
  const { name: programName } = await programOf(ctx, program);
  for (const { mentee, mentors } of rows) await ctx.mail(chooseYourMentor, { to: mentee, facts: { program, programName, mentors } });
}

export const shortlistReactions = [tellWhoMayChoose, tellWhoHasBegun];
