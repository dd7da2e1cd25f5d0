import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import {
  choices,
  chosenStrengths,
  decisions,
  matches,
  matchMembers,
  proposedPairs,
  rankings,
  replyTimes,
  requests,
  runs,
  scenarioBases,
  scenarios,
  silentAnswers,
  unmatchedPeople,
  waiting,
} from './tables.ts';

/**
 * That there was a match stays in the counts; why, and every answer it was computed from, goes.
 * A proof that rests on the person's answers goes with them.
 */
export async function erasePerson(ctx: Context, personId: string): Promise<void> {
  const named = JSON.stringify([{ id: personId }]);
  await ctx.db
    .update(runs)
    .set({ problem: null, certificate: null, checkedAt: null, checkHolds: null, checkResult: null })
    .where(sql`${runs.problem}->'mentees' @> ${named}::jsonb or ${runs.problem}->'mentors' @> ${named}::jsonb`);
  await ctx.db.delete(proposedPairs).where(or(eq(proposedPairs.mentorId, personId), eq(proposedPairs.menteeId, personId)));
  await ctx.db.delete(unmatchedPeople).where(eq(unmatchedPeople.personId, personId));
  await ctx.db.delete(decisions).where(or(eq(decisions.mentorId, personId), eq(decisions.menteeId, personId)));
  await ctx.db.delete(choices).where(or(eq(choices.mentorId, personId), eq(choices.menteeId, personId)));
  await ctx.db.delete(silentAnswers).where(eq(silentAnswers.personId, personId));
  await ctx.db.delete(requests).where(or(eq(requests.mentorId, personId), eq(requests.menteeId, personId)));
  await ctx.db.delete(rankings).where(or(eq(rankings.personId, personId), eq(rankings.otherId, personId)));
  await ctx.db.delete(waiting).where(eq(waiting.menteeId, personId));
  await ctx.db.execute(sql`select pairing.erase_bridges(${personId})`);
  await ctx.db.delete(replyTimes).where(eq(replyTimes.personId, personId));
  await ctx.db
    .delete(scenarioBases)
    .where(
      sql`${scenarioBases.document}->'problem'->'mentees' @> ${named}::jsonb or ${scenarioBases.document}->'problem'->'mentors' @> ${named}::jsonb`,
    );
  await ctx.db.delete(scenarios).where(eq(scenarios.madeBy, personId));
  await ctx.db.delete(chosenStrengths).where(eq(chosenStrengths.personId, personId));
  const theirs = ctx.db.select({ id: matchMembers.matchId }).from(matchMembers).where(eq(matchMembers.personId, personId));
  await ctx.db.update(matches).set({ reasons: [] }).where(inArray(matches.id, theirs));
  await ctx.db.update(matchMembers).set({ reasons: [] }).where(inArray(matchMembers.matchId, theirs));
}
