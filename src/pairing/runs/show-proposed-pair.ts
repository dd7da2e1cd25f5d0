import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { NotFound } from '../../platform/problems.ts';
import { proposedPairs, runs } from '../tables.ts';
import { reasons } from './reason.ts';

const someone = z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable(), department: z.string().nullable() });

/** One proposed pair, point by point. */
export const showProposedPair = query({
  name: 'pairing.show-proposed-pair',
  says: 'Explain a proposed pair',
  http: 'GET /programs/:program/proposed-pairs/:pair',
  input: z.object({}),
  output: z.object({
    mentor: someone,
    mentee: someone,
    track: z.string().nullable(),
    score: z.number().int(),
    fit: z.number().int(),
    /** Points of the criteria that the mentee answered: what the fit is a share of. */
    attainable: z.number().int(),
    reasons,
    pinned: z.boolean(),
    published: z.uuid().nullable(),
  }),
  may: aProgramManager,
  run: async (ctx, { program, pair }) => {
    const [row] = await ctx.db
      .select({ pair: proposedPairs, track: tracks.name })
      .from(proposedPairs)
      .innerJoin(runs, eq(runs.id, proposedPairs.runId))
      .leftJoin(tracks, eq(tracks.id, proposedPairs.trackId))
      .where(and(eq(proposedPairs.id, pair), eq(runs.programId, program)));
    if (!row) throw new NotFound();
    const people = await personNames(ctx, [row.pair.mentorId, row.pair.menteeId]);
    const named = (id: string) => people.get(id) ?? { id, name: '', title: null, department: null };
    const why = reasons.parse(row.pair.reasons);
    return {
      mentor: named(row.pair.mentorId),
      mentee: named(row.pair.menteeId),
      track: row.track,
      score: row.pair.score,
      fit: row.pair.fit,
      attainable: why.reduce((sum, { of, missing }) => sum + (missing === 'mentee' || missing === 'both' ? 0 : of), 0),
      reasons: why,
      pinned: row.pair.pinned,
      published: row.pair.publishedMatchId,
    };
  },
});
