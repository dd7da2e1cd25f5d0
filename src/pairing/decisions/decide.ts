import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound, Refused } from '../../platform/problems.ts';
import { registrations } from '../../registration/tables.ts';
import { decisions } from '../tables.ts';

export const pairInput = { mentor: z.uuid({ error: 'Choose a mentor.' }), mentee: z.uuid({ error: 'Choose a mentee.' }) };

interface Decision {
  program: string;
  kind: 'pin' | 'forbid';
  mentor: string;
  mentee: string;
  reason?: string;
}

/** Puts a pin or a ban on a pair, in place of whatever was decided on it before. @returns its id */
export async function decide(ctx: Context, { program, kind, mentor, mentee, reason = '' }: Decision): Promise<string> {
  if (mentor === mentee) throw new Refused('Nobody is matched with themselves. Choose two people.');
  await expectRegistered(ctx, program, [mentor, mentee]);
  await ctx.db
    .update(decisions)
    .set({ removedAt: ctx.now })
    .where(
      and(eq(decisions.programId, program), eq(decisions.mentorId, mentor), eq(decisions.menteeId, mentee), isNull(decisions.removedAt)),
    );
  const id = ctx.newId();
  await ctx.db.insert(decisions).values({
    id,
    organizationId: ctx.organizationId,
    programId: program,
    kind,
    mentorId: mentor,
    menteeId: mentee,
    reason,
    decidedAt: ctx.now,
    decidedBy: personIdOf(ctx.actor),
  });
  return id;
}

/** Rows of the two are locked, so that two managers deciding at once follow each other. */
async function expectRegistered(ctx: Context, program: string, people: string[]): Promise<void> {
  for (const person of people.toSorted()) {
    const [found] = await ctx.db
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.programId, program), eq(registrations.personId, person)))
      .for('update');
    if (!found) throw new Refused('Both people must have registered in this program.');
  }
}

/** Takes a decision back. @throws NotFound where it is not in force in this program */
export async function takeBack(
  ctx: Context,
  { program, kind, id }: { program: string; kind: 'pin' | 'forbid'; id: string },
): Promise<{ mentor: string; mentee: string }> {
  const [row] = await ctx.db
    .update(decisions)
    .set({ removedAt: ctx.now })
    .where(and(eq(decisions.id, id), eq(decisions.programId, program), eq(decisions.kind, kind), isNull(decisions.removedAt)))
    .returning({ mentor: decisions.mentorId, mentee: decisions.menteeId });
  if (!row) throw new NotFound();
  return row;
}
