import { eq, sql } from 'drizzle-orm';
import { othersIn } from '../../pairing/match-name.ts';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { closeMatch } from '../../pairing/matches/close-match.ts';
import { neverAgain, wereMatched } from '../../pairing/matches/never-again.ts';
import { structureOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import { earlySwapCounts, earlyQuestions } from '../tables.ts';
import { lockedQuestion } from './early-question-of.ts';
import { lookAtItTogether } from './mails/look-at-it-together.ts';
import { whatComesOfIt, type Way } from './what-comes-of-it.rules.ts';

/** By the system alone, which is told what both said together and never who said what. */
export async function settleEarlyQuestion(ctx: Context, id: string): Promise<void> {
  const found = await lockedQuestion(ctx, id);
  if (!found || found.closedAt) return;
  const match = await matchOf(ctx, id);
  if (match.endedAt) return closeQuestion(ctx, id, null);
  const comes = whatComesOfIt({ ...(await saidTogether(ctx, id)), members: match.members.length, answerBy: found.answerBy }, ctx.now);
  if (!comes) return;
  await closeQuestion(ctx, id, comes === 'swap' ? null : comes);
  if (comes === 'swap') await swap(ctx, match);
  if (comes === 'adjust') await inviteToAdjust(ctx, match);
}

/**
 * Nothing is left to be found: not the answers, and of a match that ends not even that it ended by them.
 * @param outcome of a match that goes on
 */
export async function closeQuestion(ctx: Context, match: string, outcome: 'keep' | 'adjust' | null): Promise<void> {
  await ctx.db.update(earlyQuestions).set({ closedAt: ctx.now, outcome }).where(eq(earlyQuestions.matchId, match));
  await ctx.db.execute(sql`select supporting.forget_early_answers(${match})`);
}

async function saidTogether(ctx: Context, match: string): Promise<{ answered: number; latest: Date | null; together: Way }> {
  const { rows } = await ctx.db.execute<{ answered: number; latest: Date | string | null; together: Way }>(
    sql`select answered, latest, together from supporting.early_answers_together(${match})`,
  );
  const [row] = rows;
  return { answered: row?.answered ?? 0, latest: row?.latest ? new Date(row.latest) : null, together: row?.together ?? 'keep' };
}

/** An ending like any other; that it was one of these is counted by program alone. */
async function swap(ctx: Context, match: Match): Promise<void> {
  if (!(await closeMatch(ctx, match, 'not a fit'))) return;
  await neverAgain(ctx, match, wereMatched('not a fit'));
  await ctx.db
    .insert(earlySwapCounts)
    .values({ programId: match.program, organizationId: ctx.organizationId, swaps: 1 })
    .onConflictDoUpdate({ target: earlySwapCounts.programId, set: { swaps: sql`${earlySwapCounts.swaps} + 1` } });
}

async function inviteToAdjust(ctx: Context, match: Match): Promise<void> {
  const { agreement: charter } = structureOf(match.structure);
  for (const { personId } of match.members)
    await ctx.mail(lookAtItTogether, {
      to: personId,
      facts: { match: match.id, others: othersIn(match, personId), charter },
      occasion: `match:${match.id}:early`,
    });
}
