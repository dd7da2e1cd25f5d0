import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { endMsOf, stateOf, type SessionState } from './session-state.rules.ts';
import { sessions } from './tables.ts';

export type SessionRow = typeof sessions.$inferSelect;

/** A session as the stages read it; `program` and `match` are what the policies ask for. */
export interface Session extends Omit<SessionRow, 'organizationId' | 'programId' | 'matchId'> {
  program: string;
  match: string;
  /** As planned. */
  endsAt: Date;
  /** At the moment of the request. */
  state: SessionState;
}

export function asSession(ctx: Context, { organizationId: _, programId, matchId, ...row }: SessionRow): Session {
  return { ...row, program: programId, match: matchId, endsAt: new Date(endMsOf(row)), state: stateOf(row, ctx.now) };
}

/** @throws NotFound; whether the actor may see it is for the policy to say */
export async function sessionOf(ctx: Context, id: string): Promise<Session> {
  const [row] = await ctx.db.select().from(sessions).where(eq(sessions.id, id));
  if (!row) throw new NotFound();
  return asSession(ctx, row);
}

/** The match's next session that is still to come, or undefined where none is agreed. */
export async function nextSessionOf(ctx: Context, match: string): Promise<Session | undefined> {
  const [row] = await ctx.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.matchId, match),
        gt(sessions.startsAt, ctx.now),
        isNull(sessions.cancelledAt),
        isNull(sessions.excusedAt),
        isNull(sessions.heldAt),
      ),
    )
    .orderBy(asc(sessions.startsAt))
    .limit(1);
  return row && asSession(ctx, row);
}
