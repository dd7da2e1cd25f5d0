import { and, eq, inArray } from 'drizzle-orm';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import { tracks } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { registrations } from '../../registration/tables.ts';
import { pairStrandIn, strandOfTrack, strandsIn, type Strand } from './strands.rules.ts';

/** The strands of a program, at least one. @throws NotFound */
export const strandsOf = async (ctx: Context, program: string): Promise<[Strand, ...Strand[]]> =>
  strandsIn(await programOf(ctx, program), await tracksOf(ctx, program));

/** The one an address names, the first where it names none. @throws NotFound */
export async function strandNamed(ctx: Context, program: string, key?: string): Promise<Strand> {
  const strands = await strandsOf(ctx, program);
  const found = key === undefined ? strands[0] : strands.find((one) => one.key === key);
  if (!found) throw new NotFound();
  return found;
}

export const pairStrandOf = async (ctx: Context, program: string): Promise<Strand | undefined> =>
  pairStrandIn(await strandsOf(ctx, program));

/** What is about pairs only, where other tracks are put together otherwise: the names of those it is about; none where it is all. */
export async function tracksInPairs(ctx: Context, program: string): Promise<string[]> {
  const found = await pairStrandOf(ctx, program);
  return !found || found.isOnly ? [] : found.tracks.map(({ name }) => name);
}

/** By the tracks they chose, in the order of the strands; who has not registered is in none of them. */
export async function menteesByStrand(
  ctx: Context,
  program: string,
  mentees: readonly string[],
): Promise<{ strand: Strand; mentees: string[] }[]> {
  const strands = await strandsOf(ctx, program);
  if (strands.length === 1) return mentees.length === 0 ? [] : [{ strand: strands[0], mentees: [...mentees] }];
  const rows = await ctx.db
    .select({ person: registrations.personId, track: registrations.trackId })
    .from(registrations)
    .where(and(eq(registrations.programId, program), inArray(registrations.personId, [...mentees])));
  const of = Map.groupBy(rows, ({ track }) => strandOfTrack(strands, track));
  return strands.flatMap((strand) => {
    const theirs = (of.get(strand) ?? []).map(({ person }) => person);
    return theirs.length > 0 ? [{ strand, mentees: theirs }] : [];
  });
}

/** The strand of the track that somebody chose as a mentee; the first where they chose none. */
export async function strandOfMentee(ctx: Context, program: string, mentee: string): Promise<Strand> {
  const [found] = await menteesByStrand(ctx, program, [mentee]);
  return found?.strand ?? strandNamed(ctx, program);
}

/** Keeps every track as it is until this is done: what is published of it is then of the structure it was judged by. */
export async function holdTracks(ctx: Context, program: string): Promise<void> {
  await ctx.db.select({ id: tracks.id }).from(tracks).where(eq(tracks.programId, program)).orderBy(tracks.id).for('share');
}
