import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import { structureOf } from '../../planning/structures.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { reasonsByMember } from '../mails/reasons-by-member.ts';
import { matchOf, type Match } from '../match-of.ts';
import { matches } from '../tables.ts';
import { aRoundBegins } from './mails/a-round-begins.ts';
import { yourRounds } from './mails/your-rounds.ts';
import { roundsOf } from './rounds-of.ts';

const meetingsOf = ({ structure }: Match): number | null => structureOf(structure).meetings.most ?? null;

/** All rounds that were published together, in one mail, whichever of them is told of first. */
export async function tellOfRounds(ctx: Context, match: Match, program: string, to: string): Promise<void> {
  const rounds = await roundsOf(ctx, match, to);
  if (rounds.length === 0) return;
  const occasion = `rounds:${match.program}:${match.publishedAt.toISOString()}`;
  await ctx.mail(yourRounds, { to, facts: { program, meetings: meetingsOf(match), rounds }, occasion });
}

/** A worker that was away for some days still tells of it. */
const lateDays = 3;

export const tellOfRoundsThatBegin = chore({
  name: 'pairing.tell-of-rounds',
  says: 'Tells the two of a round, on its first day, that it begins',
  every: 'day',
  run: async (ctx) => {
    const today = sql`(${ctx.now.toISOString()}::timestamptz at time zone ${programs.timeZone})::date`;
    const beginning = await ctx.db
      .select({ id: matches.id, program: programs.name })
      .from(matches)
      .innerJoin(programs, eq(programs.id, matches.programId))
      .where(
        and(
          isNotNull(matches.round),
          isNull(matches.endedAt),
          isNull(matches.pausedAt),
          isNull(programs.archivedAt),
          sql`${matches.startsOn} <= ${today} and ${matches.startsOn} > ${today} - ${lateDays}::int`,
          sql`${matches.startsOn} > (${matches.publishedAt} at time zone ${programs.timeZone})::date`,
        ),
      )
      .orderBy(matches.id);
    for (const { id, program } of beginning) await tellThatItBegins(ctx, id, program);
  },
});

async function tellThatItBegins(ctx: Context, id: string, program: string): Promise<void> {
  const match = await matchOf(ctx, id);
  const why = await reasonsByMember(ctx, id);
  for (const member of match.members) {
    const partner = match.members.find(({ personId }) => personId !== member.personId)?.name;
    if (!partner) continue;
    await ctx.mail(aRoundBegins, {
      to: member.personId,
      facts: {
        match: id,
        program,
        round: match.round ?? 1,
        endsOn: match.endsOn ?? '',
        meetings: meetingsOf(match),
        readerIs: member.role,
        partner,
        reasons: why(member),
      },
      occasion: `round begins:${id}`,
    });
  }
}
