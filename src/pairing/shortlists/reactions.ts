import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomerBegan } from '../../registration/events.ts';
import { registrations } from '../../registration/tables.ts';
import { shortlistsDrawnUp } from '../events.ts';
import { openMatchesOf } from '../matches/open-matches-of.ts';
import { wayOf } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { sayYourOrder } from '../rankings/mails/say-your-order.ts';
import { choices } from '../tables.ts';
import { roundInForce } from './begin-round.ts';
import { chooseYourMentor } from './mails/choose-your-mentor.ts';

interface Listed {
  mentee: string;
  mentors: string[];
  track: string | null;
}

/** A list that is drawn up anew is no news; the first one is, and so it is to the mentors on it where both sides rank. */
const tellWhoMayChoose = reaction({
  name: 'pairing.tell-who-may-choose',
  to: shortlistsDrawnUp,
  run: async (ctx, { data: { program, round } }) => {
    const isFirst = sql`not exists (select from ${choices} earlier where earlier.program_id = ${program} and earlier.mentee_id = ${choices.menteeId} and ${ne(sql`earlier.round_id`, round)})`;
    const lists = await listsOf(ctx, round, isFirst);
    const ranks = await whereMenteesRank(ctx, program);
    await tellMentees(ctx, program, lists, ranks);
    const ranking = new Map<string, number>();
    for (const { mentors, track } of lists)
      if (ranks(track)) for (const mentor of mentors) ranking.set(mentor, (ranking.get(mentor) ?? 0) + 1);
    const { name: programName } = await programOf(ctx, program);
    for (const [to, people] of ranking)
      await ctx.mail(sayYourOrder, { to, facts: { program, programName, readerIs: 'mentor' as const, people } });
  },
});

/** Their first list may have been drawn up before they were there. */
const tellWhoHasBegun = reaction({
  name: 'pairing.tell-newcomer-of-shortlist',
  to: newcomerBegan,
  run: async (ctx, { data: { program, person } }) => {
    const round = await roundInForce(ctx, program);
    if (!round || (await openMatchesOf(ctx, person, program)).length > 0) return;
    await tellMentees(ctx, program, await listsOf(ctx, round, eq(choices.menteeId, person)), await whereMenteesRank(ctx, program));
  },
});

async function tellMentees(
  ctx: Context,
  program: string,
  lists: readonly Listed[],
  ranks: (track: string | null) => boolean,
): Promise<void> {
  const { name: programName } = await programOf(ctx, program);
  const about = { program, programName };
  for (const { mentee: to, mentors, track } of lists)
    if (ranks(track)) await ctx.mail(sayYourOrder, { to, facts: { ...about, readerIs: 'mentee' as const, people: mentors.length } });
    else await ctx.mail(chooseYourMentor, { to, facts: { ...about, mentors: mentors.length } });
}

/** Who is on whose list of a round. */
async function listsOf(ctx: Context, round: string, whose: SQL): Promise<Listed[]> {
  return ctx.db
    .select({
      mentee: choices.menteeId,
      mentors: sql<string[]>`array_agg(${choices.mentorId} order by ${choices.place})`,
      track: registrations.trackId,
    })
    .from(choices)
    .leftJoin(registrations, and(eq(registrations.programId, choices.programId), eq(registrations.personId, choices.menteeId)))
    .where(and(eq(choices.roundId, round), whose))
    .groupBy(choices.menteeId, registrations.trackId);
}

/** Whether mentees of a track, by its id, put their mentors in order. */
async function whereMenteesRank(ctx: Context, program: string): Promise<(track: string | null) => boolean> {
  const process = await processOf(ctx, program);
  const tracks = await tracksOf(ctx, program);
  const [only, ...others] = tracks;
  return (id) => wayOf(process, (others.length === 0 ? only : tracks.find((one) => one.id === id))?.key) === 'rank';
}

export const shortlistReactions = [tellWhoMayChoose, tellWhoHasBegun];
