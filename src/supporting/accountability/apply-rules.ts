import { and, desc, eq, inArray } from 'drizzle-orm';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { absenceNamed, sessionMissed } from '../../scheduling/events.ts';
import { sessions } from '../../scheduling/tables.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { commitments, ruleFirings } from '../tables.ts';
import { carryOut } from './carry-out.ts';
import { ruleFired } from './events.ts';
import { judgeRules, occasionOf, type RuleInForce } from './judge-rules.rules.ts';
import { rulesOf } from './rules-of.ts';

/** Rules are judged anew whenever somebody was missed, or it was said who it was. */
export const judgeMissed = reaction({
  name: 'supporting.judge-missed',
  to: sessionMissed,
  run: (ctx, { data }) => applyRules(ctx, data.match),
});

export const judgeNamedAbsence = reaction({
  name: 'supporting.judge-named-absence',
  to: absenceNamed,
  run: (ctx, { data }) => applyRules(ctx, data.match),
});

/** Carries out what fires and has not fired on the same facts before. A match on hold or ended is left in peace. */
export async function applyRules(ctx: Context, id: string): Promise<void> {
  const match = await matchOf(ctx, id);
  if (match.endedAt || match.pausedAt) return;
  const inForce = (await rulesOf(ctx, match.program)).flatMap(({ rule, switchedOnAt }): RuleInForce[] =>
    switchedOnAt ? [{ rule, switchedOnAt }] : [],
  );
  if (inForce.length === 0) return;
  const facts = await ctx.db.select().from(sessions).where(eq(sessions.matchId, id));
  for (const firing of judgeRules(inForce, facts, await latestCommitment(ctx, match))) {
    const occasion = occasionOf(firing, id);
    const first = await ctx.db
      .insert(ruleFirings)
      .values({ occasion, organizationId: ctx.organizationId, programId: match.program, matchId: id, rule: firing.rule, firedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ occasion: ruleFirings.occasion });
    if (first.length === 0) continue;
    await ctx.emit(ruleFired, { program: match.program, match: id, rule: firing.rule.key });
    await carryOut(ctx, match, firing, occasion);
  }
}

async function latestCommitment(ctx: Context, { program, members }: Match): Promise<Date | null> {
  const mentors = members.filter((member) => member.role === 'mentor').map(({ personId }) => personId);
  if (mentors.length === 0) return null;
  const theirs = and(eq(commitments.programId, program), inArray(commitments.personId, mentors));
  const [found] = await ctx.db
    .select({ at: commitments.committedAt })
    .from(commitments)
    .where(theirs)
    .orderBy(desc(commitments.committedAt))
    .limit(1);
  return found?.at ?? null;
}
