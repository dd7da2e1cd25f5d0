import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { cards } from '../tables.ts';
import { z } from 'zod';

const words = z.array(z.string());

/** What the person put up in the program; undefined where nothing is. */
export async function cardOf(ctx: Context, program: string, person: string) {
  const [row] = await ctx.db
    .select()
    .from(cards)
    .where(and(eq(cards.programId, program), eq(cards.personId, person)));
  return row && { ...row, teaches: words.parse(row.teaches), learns: words.parse(row.learns) };
}
