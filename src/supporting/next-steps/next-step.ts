import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { dayAt } from '../../planning/days.ts';
import type { Match } from '../../pairing/match-of.ts';
import type { Context } from '../../platform/context.ts';
import { day, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { personIdOfActor } from '../about-match.ts';
import { nextSteps } from '../tables.ts';

/** All four are mandatory: a step without an owner, a day or a sign of success is a wish. */
export const nextStepFields = {
  action: text('The action', 300),
  owner: z.uuid({ error: 'Say whose step this is.' }),
  dueOn: day('The day it is due'),
  successIndicator: text('How you will know it is done', 300),
};

export const nextStepShown = z.object({
  id: z.uuid(),
  action: z.string(),
  ownerId: z.uuid(),
  /** In which it was agreed. */
  session: z.uuid().nullable(),
  dueOn: z.string(),
  successIndicator: z.string(),
  doneAt: z.date().nullable(),
  /** Open, and its day has passed where the reader lives. */
  overdue: z.boolean(),
});

export type NextStep = z.output<typeof nextStepShown>;
export type NewNextStep = z.output<z.ZodObject<typeof nextStepFields>>;

export const todayOf = (ctx: Context): string => dayAt(ctx.now, ctx.actor.kind === 'person' ? ctx.actor.timeZone : 'UTC');

/** The pair's steps by due day, those that were dropped left out. @param open only those not done */
export async function nextStepsOf(ctx: Context, match: string, { open = false } = {}): Promise<NextStep[]> {
  const rows = await ctx.db
    .select()
    .from(nextSteps)
    .where(and(eq(nextSteps.matchId, match), isNull(nextSteps.droppedAt), open ? isNull(nextSteps.doneAt) : undefined))
    .orderBy(asc(nextSteps.dueOn), asc(nextSteps.id));
  const today = todayOf(ctx);
  return rows.map(({ id, action, ownerId, sessionId, dueOn, successIndicator, doneAt }) => ({
    id,
    action,
    ownerId,
    session: sessionId,
    dueOn,
    successIndicator,
    doneAt,
    overdue: doneAt === null && dueOn < today,
  }));
}

/** Writes the step, unless the very same one stands there already: a form sent twice is one step. @returns its id */
export async function keepNextStep(
  ctx: Context,
  match: Pick<Match, 'id' | 'members'>,
  step: NewNextStep,
  session: string | null,
): Promise<string> {
  if (!match.members.some((member) => member.personId === step.owner)) throw new Invalid({ owner: 'A step belongs to one of you.' });
  const same = and(
    eq(nextSteps.matchId, match.id),
    eq(nextSteps.action, step.action),
    eq(nextSteps.ownerId, step.owner),
    eq(nextSteps.dueOn, step.dueOn),
    isNull(nextSteps.droppedAt),
  );
  const [found] = await ctx.db.select({ id: nextSteps.id }).from(nextSteps).where(same);
  if (found) return found.id;
  const id = ctx.newId();
  const { owner: ownerId, ...rest } = step;
  await ctx.db.insert(nextSteps).values({
    id,
    organizationId: ctx.organizationId,
    matchId: match.id,
    sessionId: session,
    ownerId,
    ...rest,
    writtenAt: ctx.now,
    writtenBy: personIdOfActor(ctx),
  });
  return id;
}
