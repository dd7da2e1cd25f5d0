import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { choosable, type ChosenStrengths } from '../criteria/opened-criteria.rules.ts';
import { chosenStrengths } from '../tables.ts';

export const strengthsChosen = z.record(z.string().max(60), z.enum(choosable, { error: 'Choose how much it counts.' }));

/** What each mentee of the program chose, by person. */
export async function chosenStrengthsOf(ctx: Context, program: string): Promise<Map<string, ChosenStrengths>> {
  const rows = await ctx.db
    .select({ person: chosenStrengths.personId, strengths: chosenStrengths.strengths })
    .from(chosenStrengths)
    .where(eq(chosenStrengths.programId, program));
  return new Map(rows.map(({ person, strengths }) => [person, strengthsChosen.parse(strengths)]));
}
