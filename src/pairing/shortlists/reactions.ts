import { and, eq, ne, sql } from 'drizzle-orm';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { registrations } from '../../registration/tables.ts';
import { shortlistsDrawnUp } from '../events.ts';
import { wayOf } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { sayYourOrder } from '../rankings/mails/say-your-order.ts';
import { choices } from '../tables.ts';
import { chooseYourMentor } from './mails/choose-your-mentor.ts';

/** A list that is drawn up anew is no news; the first one is, and so it is to the mentors on it where both sides rank. */
export const tellWhoMayChoose = reaction({
  name: 'pairing.tell-who-may-choose',
  to: shortlistsDrawnUp,
  run: async (ctx, { data: { program, round } }) => {
    const { name: programName } = await programOf(ctx, program);
    const about = { program, programName };
    const ranks = await whereMenteesRank(ctx, program);
    const ranking = new Map<string, number>();
    for (const { mentee, mentors, track } of await firstLists(ctx, program, round)) {
      if (!ranks(track)) await ctx.mail(chooseYourMentor, { to: mentee, facts: { ...about, mentors: mentors.length } });
      else await ctx.mail(sayYourOrder, { to: mentee, facts: { ...about, readerIs: 'mentee' as const, people: mentors.length } });
      if (ranks(track)) for (const mentor of mentors) ranking.set(mentor, (ranking.get(mentor) ?? 0) + 1);
    }
    for (const [to, people] of ranking) await ctx.mail(sayYourOrder, { to, facts: { ...about, readerIs: 'mentor' as const, people } });
  },
});

/** Of mentees who have had none before: who is on it. */
async function firstLists(ctx: Context, program: string, round: string) {
  return ctx.db
    .select({
      mentee: choices.menteeId,
      mentors: sql<string[]>`array_agg(${choices.mentorId} order by ${choices.place})`,
      track: registrations.trackId,
    })
    .from(choices)
    .leftJoin(registrations, and(eq(registrations.programId, program), eq(registrations.personId, choices.menteeId)))
    .where(
      and(
        eq(choices.roundId, round),
        sql`not exists (select from ${choices} earlier where earlier.program_id = ${program} and earlier.mentee_id = ${choices.menteeId} and ${ne(sql`earlier.round_id`, round)})`,
      ),
    )
    .groupBy(choices.menteeId, registrations.trackId);
}

/** Whether mentees of a track, by its id, put their mentors in order. */
async function whereMenteesRank(ctx: Context, program: string): Promise<(track: string | null) => boolean> {
  const process = await processOf(ctx, program);
  const tracks = await tracksOf(ctx, program);
  const [only, ...others] = tracks;
  return (id) => wayOf(process, (others.length === 0 ? only : tracks.find((one) => one.id === id))?.key) === 'rank';
}
