import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { personNames } from '../../people/person-names.ts';
import type { Context } from '../../platform/context.ts';
import { screenings, type registrations } from '../tables.ts';
import { gateOf } from './gate-of.ts';
import { quality } from './qualities.ts';

export const screened = z.object({
  role: z.enum(['mentor', 'mentee']),
  verdict: z.enum(['waiting', 'approved', 'declined']),
  /** All that is looked for, and what of it was seen. */
  qualities: z.array(quality.extend({ seen: z.boolean() })),
  note: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
});

export type Screened = z.output<typeof screened>;

type Row = Pick<typeof registrations.$inferSelect, 'programId' | 'personId' | 'isMentor' | 'isMentee'>;

/** In each role of theirs in which people are screened. */
export async function screenedOf(ctx: Context, { programId, personId, isMentor, isMentee }: Row): Promise<Screened[]> {
  const { of, qualities } = await gateOf(ctx, programId);
  const asked = (['mentor', 'mentee'] as const).filter((role) => of[role] && (role === 'mentor' ? isMentor : isMentee));
  if (asked.length === 0) return [];
  const found = await ctx.db
    .select()
    .from(screenings)
    .where(and(eq(screenings.programId, programId), eq(screenings.personId, personId)));
  const names = await personNames(
    ctx,
    found.flatMap(({ decidedBy }) => decidedBy ?? []),
  );
  return asked.map((role) => {
    const one = found.find((row) => row.role === role);
    const seen = z.array(z.string()).parse(one?.qualities ?? []);
    return {
      role,
      verdict: one?.verdict ?? 'waiting',
      qualities: qualities[role].map((each) => ({ ...each, seen: seen.includes(each.key) })),
      note: one?.note ?? '',
      reason: one?.reason ?? '',
      by: (one?.decidedBy && names.get(one.decidedBy)?.name) ?? null,
    };
  });
}
