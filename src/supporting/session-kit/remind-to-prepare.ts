import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { matches } from '../../pairing/tables.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { chore } from '../../platform/chore.ts';
import { sessions } from '../../scheduling/tables.ts';
import { designOf } from './agenda-design.ts';
import { prepareForSession } from './mails/prepare-for-session.ts';

const hourMs = 3_600_000;

/** Nearer than this the reminder of the session itself is enough. */
const latestHours = 24;
const earliestHours = 48;

/** A session that was moved is prepared for anew: its start names the occasion. */
export const remindToPrepare = chore({
  name: 'supporting.remind-to-prepare',
  says: 'Sends both sides their questions to prepare with, one to two days before a session',
  every: 'hour',
  run: async (ctx) => {
    const at = (hours: number) => new Date(ctx.now.getTime() + hours * hourMs);
    const ahead = await ctx.db
      .select({ id: sessions.id, match: sessions.matchId, program: sessions.programId, startsAt: sessions.startsAt })
      .from(sessions)
      .innerJoin(matches, eq(matches.id, sessions.matchId))
      .where(
        and(
          gt(sessions.startsAt, at(latestHours)),
          lte(sessions.startsAt, at(earliestHours)),
          isNull(sessions.cancelledAt),
          isNull(sessions.excusedAt),
          isNull(sessions.heldAt),
          isNull(matches.endedAt),
          isNull(matches.pausedAt),
        ),
      );
    for (const { id, match, program, startsAt } of ahead) {
      const design = await designOf(ctx, program);
      const { members } = await matchOf(ctx, match);
      for (const { personId, role } of members) {
        const partner = members.find((other) => other.personId !== personId)?.name ?? '';
        const prompts = role === 'mentor' ? design.mentorPrompts : design.menteePrompts;
        const facts = { session: id, partner, startsAt: startsAt.toISOString(), prompts };
        await ctx.mail(prepareForSession, { to: personId, facts, occasion: `session:${id}:${startsAt.toISOString()}:prepare` });
      }
    }
  },
});
