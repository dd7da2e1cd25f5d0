import { asc, eq } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { programSettings, type Competency, type ProgramSettings } from './program-settings.ts';
import { programs, tracks } from './tables.ts';
import { trackDesign, type TrackDesign } from './tracks/track-design.ts';

export type Program = Omit<typeof programs.$inferSelect, 'settings'> & { settings: ProgramSettings };
export type Track = Omit<typeof tracks.$inferSelect, 'design'> & { design: TrackDesign };

/** The program with its settings, defaults filled in. @throws NotFound */
export async function programOf(ctx: Context, id: string): Promise<Program> {
  const [row] = await ctx.db.select().from(programs).where(eq(programs.id, id));
  if (!row) throw new NotFound();
  return { ...row, settings: programSettings.parse(row.settings) };
}

/** Whether the actor's organisation has it; the database shows no other's. */
export async function programExists(ctx: Context, id: string): Promise<boolean> {
  const found = await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, id));
  return found.length > 0;
}

/** The program's tracks in their order. */
export async function tracksOf(ctx: Context, program: string): Promise<Track[]> {
  const rows = await ctx.db.select().from(tracks).where(eq(tracks.programId, program)).orderBy(asc(tracks.place), asc(tracks.id));
  return rows.map((row) => ({ ...row, design: trackDesign.parse(row.design) }));
}

/** @throws NotFound */
export async function trackOf(ctx: Context, id: string): Promise<Track> {
  const [row] = await ctx.db.select().from(tracks).where(eq(tracks.id, id));
  if (!row) throw new NotFound();
  return { ...row, design: trackDesign.parse(row.design) };
}

/** The letters the track's goals are built from; none where goals are free text. */
export function competenciesOf(program: Pick<Program, 'settings'>, track: Pick<Track, 'design'>): Competency[] {
  return program.settings.competencies.find((template) => template.key === track.design.competencies)?.competencies ?? [];
}
