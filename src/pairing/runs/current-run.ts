import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { runs } from '../tables.ts';

/** Whether a proposal is one for this strand. */
export function isFor({ shape, tracks, isOnly }: Strand) {
  const { key } = shape.structure;
  const theirs = sql.param(tracks.map(({ id }) => id));
  return and(eq(runs.structure, key), isOnly ? undefined : sql`${runs.tracks} && ${theirs}::uuid[]`);
}

/** The newest finished proposal of the strand that was not discarded: the one a manager looks at and publishes. */
export async function proposalInForce(ctx: Context, program: string, strand: Strand): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.programId, program), isNotNull(runs.finishedAt), isNull(runs.discardedAt), isFor(strand)))
    .orderBy(desc(runs.number))
    .limit(1);
  return row?.id;
}

type MadeFor = Pick<typeof runs.$inferSelect, 'structure' | 'tracks'>;

/** For which strand a proposal was made; undefined where its tracks have been changed since. */
export const strandOfRun = (strands: readonly Strand[], { structure, tracks }: MadeFor): Strand | undefined =>
  strands.find(
    ({ shape, isOnly, tracks: theirs }) => structure === shape.structure.key && (isOnly || theirs.some(({ id }) => tracks.includes(id))),
  );

/** Of this program. @throws NotFound */
export async function runOf(ctx: Context, program: string, run: string) {
  const [row] = await ctx.db
    .select()
    .from(runs)
    .where(and(eq(runs.id, run), eq(runs.programId, program)));
  if (!row) throw new NotFound();
  return row;
}
