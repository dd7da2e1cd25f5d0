import { and, asc, eq } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { choices } from '../tables.ts';
import { roundInForce } from './begin-round.ts';

export interface OfferedMentor {
  mentor: string;
  reasons: Reason[];
}

/** The mentors whom the actor may choose from, in the order of the list; empty before any list was drawn up. */
export async function myShortlist(ctx: Context, program: string): Promise<OfferedMentor[]> {
  const me = personIdOf(ctx.actor);
  const round = await roundInForce(ctx, program);
  if (!me || !round) return [];
  const rows = await ctx.db
    .select({ mentor: choices.mentorId, reasons: choices.reasons })
    .from(choices)
    .where(and(eq(choices.roundId, round), eq(choices.menteeId, me)))
    .orderBy(asc(choices.place));
  return rows.map((row) => ({ mentor: row.mentor, reasons: reasons.parse(row.reasons).map(forTheTwo) }));
}
