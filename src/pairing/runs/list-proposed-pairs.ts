import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { tracks } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { decisions, proposedPairs, runs } from '../tables.ts';
import { strandAsked } from '../strands/strand-asked.ts';
import { strandNamed } from '../strands/strands-of.ts';
import { proposalInForce } from './current-run.ts';
import { reasons } from './reason.ts';

const someone = z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() });

export const proposedPair = z.object({
  id: z.uuid(),
  mentor: someone,
  mentee: someone,
  track: z.string().nullable(),
  /** Counted from 1; null where there are no rounds. */
  round: z.number().int().nullable(),
  score: z.number().int(),
  /** 0 to 100. */
  fit: z.number().int(),
  reasons,
  /** Pinned when it was proposed. */
  pinned: z.boolean(),
  /** The decision on this pair in force now, and its kind. */
  decision: z.object({ id: z.uuid(), kind: z.enum(['pin', 'forbid']) }).nullable(),
  heldBack: z.string().nullable(),
});

const mentors = alias(persons, 'mentors');
const mentees = alias(persons, 'mentees');
const nameOf = (of: typeof mentors | typeof mentees) => sql<string>`trim(${of.givenName} || ' ' || ${of.familyName})`;
const nameInOrder = (of: typeof mentors | typeof mentees) => sql`lower(${of.familyName} || ' ' || ${of.givenName})`;

/** The proposal in force, without what was published already; `total` counts all of it, whatever is searched for. */
export const listProposedPairs = query({
  name: 'pairing.list-proposed-pairs',
  says: 'List the proposed pairs',
  http: 'GET /programs/:program/proposed-pairs',
  input: z.object({ ...pageInput, ...strandAsked }),
  output: pageOf(proposedPair).extend({ run: z.uuid().nullable(), total: z.number().int() }),
  may: aProgramManager,
  run: async (ctx, { program, search, structure, ...given }) => {
    const strand = await strandNamed(ctx, program, structure);
    const run = await proposalInForce(ctx, program, strand);
    if (!run) return { items: [], next: null, run: null, total: 0 };
    const page = keyset(given, {
      sortable: {
        fit: sql`${proposedPairs.fit}`,
        mentor: nameInOrder(mentors),
        mentee: nameInOrder(mentees),
        round: sql`coalesce(${proposedPairs.round}, 0)`,
      },
      id: sql`${proposedPairs.id}`,
      first: strand.shape.matchesOfMentee > 1 ? 'round' : '-fit',
      types: { fit: 'int', round: 'int' },
    });
    const sought = search?.trim().toLowerCase();
    const rows = await ctx.db
      .select({
        id: proposedPairs.id,
        mentor: { id: mentors.id, name: nameOf(mentors), title: mentors.title },
        mentee: { id: mentees.id, name: nameOf(mentees), title: mentees.title },
        track: tracks.name,
        round: proposedPairs.round,
        score: proposedPairs.score,
        fit: proposedPairs.fit,
        reasons: proposedPairs.reasons,
        pinned: proposedPairs.pinned,
        decision: { id: decisions.id, kind: decisions.kind },
        heldBack: proposedPairs.heldBack,
        sortedBy: page.sortedBy,
        total: sql<number>`(select count(*)::int from pairing.proposed_pairs one where one.run_id = ${run} and one.published_match_id is null)`,
      })
      .from(proposedPairs)
      .innerJoin(runs, eq(runs.id, proposedPairs.runId))
      .innerJoin(mentors, eq(mentors.id, proposedPairs.mentorId))
      .innerJoin(mentees, eq(mentees.id, proposedPairs.menteeId))
      .leftJoin(tracks, eq(tracks.id, proposedPairs.trackId))
      .leftJoin(
        decisions,
        and(
          eq(decisions.programId, runs.programId),
          eq(decisions.mentorId, proposedPairs.mentorId),
          eq(decisions.menteeId, proposedPairs.menteeId),
          isNull(decisions.removedAt),
        ),
      )
      .where(
        and(
          eq(proposedPairs.runId, run),
          isNull(proposedPairs.publishedMatchId),
          sought ? sql`position(${sought} in lower(${nameOf(mentors)} || ' ' || ${nameOf(mentees)})) > 0` : undefined,
          page.where,
        ),
      )
      .orderBy(page.orderBy)
      .limit(page.limit);
    const { items, next } = page.cut(rows);
    return {
      items: items.map(({ total: _, ...row }) => ({ ...row, reasons: reasons.parse(row.reasons) })),
      next,
      run,
      total: rows[0]?.total ?? 0,
    };
  },
});
