import { eq } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { programSheet, trackRead, type Objective, type Program, type Track } from './program-sheet.ts';
import type { Competency } from './program-settings.ts';
import { tracks } from './tables.ts';

export type { Objective, Program, Track } from './program-sheet.ts';

/** The program with its settings, defaults filled in. @throws NotFound */
export async function programOf(ctx: Context, id: string): Promise<Program> {
  return (await programSheet(ctx, id)).program;
}

/** Whether the actor's organisation has this program. */
export async function programExists(ctx: Context, id: string): Promise<boolean> {
  return programSheet(ctx, id).then(
    () => true,
    (problem: unknown) => {
      if (problem instanceof NotFound) return false;
      throw problem;
    },
  );
}

/** The program's tracks in their order. @throws NotFound */
export async function tracksOf(ctx: Context, program: string): Promise<Track[]> {
  return (await programSheet(ctx, program)).tracks;
}

/** The program's objectives in their order. @throws NotFound */
export async function objectivesOf(ctx: Context, program: string): Promise<Objective[]> {
  return (await programSheet(ctx, program)).objectives;
}

/** @throws NotFound */
export async function trackOf(ctx: Context, id: string): Promise<Track> {
  const [row] = await ctx.db.select().from(tracks).where(eq(tracks.id, id));
  if (!row) throw new NotFound();
  return trackRead(row);
}

/** The letters the track's goals are built from; none where goals are free text. */
export function competenciesOf(program: Pick<Program, 'settings'>, track: Pick<Track, 'design'>): Competency[] {
  return program.settings.competencies.find((template) => template.key === track.design.competencies)?.competencies ?? [];
}
