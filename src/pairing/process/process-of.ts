import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { processes } from '../tables.ts';
import { processSchema, type Process } from './process.ts';

/** The process in force; a program that has set none has the usual one: shortlists to choose from. */
export async function processOf(ctx: Context, program: string): Promise<Process & { isUsual: boolean }> {
  const [row] = await ctx.db.select({ process: processes.process }).from(processes).where(eq(processes.programId, program));
  return { ...processSchema.parse(row?.process ?? {}), isUsual: row === undefined };
}

/** Whether both sides rank each other anywhere in the program. */
export const offersRanking = ({ way, wayOfTrack }: Process): boolean => [way, ...Object.values(wayOfTrack)].includes('rank');
