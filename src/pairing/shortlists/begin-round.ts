import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { Refused } from '../../platform/problems.ts';
import { choiceRounds } from '../tables.ts';

export async function roundUnderWay(ctx: Context, program: string): Promise<boolean> {
  const open = await ctx.db
    .select({ id: choiceRounds.id })
    .from(choiceRounds)
    .innerJoin(works, eq(works.id, choiceRounds.workId))
    .where(and(eq(choiceRounds.programId, program), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt)));
  return open.length > 0;
}

/** The newest finished round, whose shortlists are in force. */
export async function roundInForce(ctx: Context, program: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ id: choiceRounds.id })
    .from(choiceRounds)
    .where(and(eq(choiceRounds.programId, program), isNotNull(choiceRounds.finishedAt)))
    .orderBy(desc(choiceRounds.number))
    .limit(1);
  return row?.id;
}

/** Starts the drawing up of everybody's shortlist; the lists before it hold until it is done. @throws Refused where one is under way */
export async function beginRound(ctx: Context, program: string): Promise<{ round: string; work: string }> {
  await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
  if (await roundUnderWay(ctx, program)) throw new Refused('Shortlists are being drawn up right now. Wait until they are done.');
  const round = ctx.newId();
  const work = await ctx.startWork('pairing.draw-up-shortlists', { program, round }, { program });
  await ctx.db.insert(choiceRounds).values({
    id: round,
    organizationId: ctx.organizationId,
    programId: program,
    number: sql<number>`(select coalesce(max(number), 0) + 1 from pairing.choice_rounds where program_id = ${program})`,
    workId: work,
    askedAt: ctx.now,
    askedBy: personIdOf(ctx.actor),
  });
  return { round, work };
}
