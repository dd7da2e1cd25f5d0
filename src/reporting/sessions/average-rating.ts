import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Told } from '../report.ts';
import type { Scope } from '../scope.ts';

/** The stars themselves stay with the database, which gives the mean from five ratings on; see the migration. */
export async function averageRating(ctx: Context, { program }: Scope): Promise<Told> {
  const { rows } = await ctx.db.execute<{ answers: number; average: number | null }>(
    sql`select answers, average from reporting.average_rating(${program})`,
  );
  return { value: rows[0]?.average ?? null, answers: rows[0]?.answers ?? 0 };
}
