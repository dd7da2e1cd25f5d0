import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid, NotFound, Refused } from '../../platform/problems.ts';
import { registrationWords } from '../words.ts';
import { registrations, screenings } from '../tables.ts';
import { gateOf } from './gate-of.ts';

type Row = typeof registrations.$inferSelect;

/** As the subject of a decision. @throws NotFound */
export async function screenedOf(ctx: Context, { registration }: { registration: string }): Promise<{ program: string; row: Row }> {
  const [row] = await ctx.db.select().from(registrations).where(eq(registrations.id, registration));
  if (!row) throw new NotFound();
  return { program: row.programId, row };
}

/** A sentence where there is nobody to decide on. */
export const whyNothingToDecide = (ctx: Context, { finishedAt, withdrawnAt }: Row): string | undefined =>
  finishedAt && !withdrawnAt ? undefined : ctx.say(registrationWords, 'screening.not_registered');

export const decisionFields = {
  role: z.enum(['mentor', 'mentee'], { error: 'Say in which role: mentor or mentee.' }),
  qualities: z.array(z.string().max(40)).max(20).default([]),
  note: maybe(text('The note', 1_000)),
};

interface Decision {
  role: 'mentor' | 'mentee';
  verdict: 'approved' | 'declined';
  qualities: readonly string[];
  note: string;
  reason: string;
}

/** The last word counts, so that a decision can be changed. */
export async function decide(ctx: Context, { programId, personId, isMentor, isMentee }: Row, decision: Decision): Promise<void> {
  const { role, qualities, ...rest } = decision;
  if (role === 'mentor' ? !isMentor : !isMentee) throw new Invalid({ role: 'This person has not registered in this role.' });
  if (personIdOf(ctx.actor) === personId) throw new Refused(ctx.say(registrationWords, 'screening.not_oneself'));
  const known = (await gateOf(ctx, programId)).qualities[role].map(({ key }) => key);
  const kept = {
    ...rest,
    qualities: known.filter((key) => qualities.includes(key)),
    decidedAt: ctx.now,
    decidedBy: personIdOf(ctx.actor) ?? null,
  };
  await ctx.db
    .insert(screenings)
    .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId, personId, role, ...kept })
    .onConflictDoUpdate({ target: [screenings.programId, screenings.personId, screenings.role], set: kept });
}
