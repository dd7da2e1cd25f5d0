/** What one person has promised in the programs they take part in, as arithmetic that can be shown. */
import { and, eq, gte, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { programs, tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../tables.ts';

export interface Promised {
  program: string;
  name: string;
  role: 'mentor' | 'mentee';
  /** Of a mentee. */
  track: string | null;
  hours: number;
}

/** Finished registrations in programs that are not over. @param besides a program that is not counted */
export async function promisesOf(ctx: Context, person: string, besides: string | null): Promise<Promised[]> {
  const rows = await ctx.db
    .select({
      program: programs.id,
      name: programs.name,
      isMentor: registrations.isMentor,
      isMentee: registrations.isMentee,
      offered: registrations.mentorHoursPerMonth,
      track: tracks.name,
      asMentee: tracks.hoursPerMonth,
    })
    .from(registrations)
    .innerJoin(programs, eq(programs.id, registrations.programId))
    .leftJoin(tracks, eq(tracks.id, registrations.trackId))
    .where(
      and(
        eq(registrations.personId, person),
        isNotNull(registrations.finishedAt),
        isNull(registrations.withdrawnAt),
        isNull(programs.archivedAt),
        isNull(programs.endedAt),
        or(isNull(programs.endsOn), gte(programs.endsOn, dayOf(ctx.now))),
        besides ? ne(programs.id, besides) : undefined,
      ),
    )
    .orderBy(programs.name, programs.id);
  return rows.flatMap(({ program, name, isMentor, isMentee, offered, track, asMentee }): Promised[] => [
    ...(isMentor && offered ? [{ program, name, role: 'mentor' as const, track: null, hours: offered }] : []),
    ...(isMentee && asMentee ? [{ program, name, role: 'mentee' as const, track, hours: asMentee }] : []),
  ]);
}
