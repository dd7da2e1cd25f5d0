import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { registrations } from '../../registration/tables.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { decisions, matches, matchMembers, proposedPairs, runProblems, runs } from '../tables.ts';
import { shownWork, workShown } from '../work-shown.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import { inTracks } from '../strands/in-tracks.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { isFor } from './current-run.ts';
import { divisionNames } from './frozen-problem.ts';
import { runSummary } from './run-summary.ts';

const counts = z.object({
  /** Finished and not withdrawn. */
  mentors: z.number().int(),
  mentees: z.number().int(),
  /** Mentees whom all mentors together said they have room for. */
  places: z.number().int(),
  /** Mentees in a match under way. */
  matched: z.number().int(),
});

const shownRun = z.object({
  id: z.uuid(),
  work: workShown,
  askedAt: z.date(),
  finishedAt: z.date().nullable(),
  publishedAt: z.date().nullable(),
  summary: runSummary.nullable(),
  /** How the people were divided; the proof is about that. */
  division: z.enum(divisionNames),
  check: z.object({ at: z.date(), holds: z.boolean(), says: z.string() }).nullable(),
  /** Pairs not published yet. */
  unpublished: z.number().int(),
  /** What has changed since: then the proposal is not the best any more. */
  since: z.object({ decisions: z.number().int(), registrations: z.number().int(), criteria: z.boolean() }),
  /** Of the people in `summary.pinsLeftOut`, by id. */
  names: z.record(z.uuid(), z.string()),
});

export type ShownRun = z.output<typeof shownRun>;

/** Where pairing stands: criteria, supply and demand, the newest proposal. */
export const showPairing = query({
  name: 'pairing.show-pairing',
  says: 'Show where pairing stands',
  http: 'GET /programs/:program/pairing',
  input: z.object(strandAsked),
  output: z.object({
    criteria: z.object({ version: z.number().int(), set: criteriaSet, madeAt: z.date().nullable() }),
    /** Whether people are kept apart beside their reporting line as well. */
    keptApartBeside: z.boolean(),
    counts,
    run: shownRun.nullable(),
    strands: strandsShown,
  }),
  may: aProgramManager,
  run: async (ctx, { program, structure }) => {
    const strand = await strandNamed(ctx, program, structure);
    const criteria = await criteriaOf(ctx, program, strand.shape.structure);
    return {
      criteria,
      keptApartBeside: strand.shape.structure.keptApart === 'line and beside',
      counts: await countsOf(ctx, program, strand),
      run: await newestRun(ctx, program, strand, criteria.version),
      strands: shownStrands(await strandsOf(ctx, program), strand),
    };
  },
});

/** Mentors are counted for each strand, for they serve all; mentees where their track is. */
async function countsOf(ctx: Context, program: string, strand: Strand): Promise<z.output<typeof counts>> {
  const ofStrand = (track: SQL) => inTracks(strand, track);
  const [row] = await ctx.db
    .select({
      mentors: sql<number>`(count(*) filter (where ${registrations.isMentor}))::int`,
      mentees: sql<number>`(count(*) filter (where ${registrations.isMentee} and ${ofStrand(sql`${registrations.trackId}`)}))::int`,
      places: sql<number>`coalesce(sum(${registrations.mentorCapacity}) filter (where ${registrations.isMentor}), 0)::int`,
      matched: sql<number>`(select count(distinct mm.person_id) from ${matchMembers} mm join ${matches} m on m.id = mm.match_id
        where m.program_id = ${program} and m.ended_at is null and mm.role = 'mentee' and ${ofStrand(sql`m.track_id`)})::int`,
    })
    .from(registrations)
    .where(and(eq(registrations.programId, program), sql`${registrations.finishedAt} is not null`, isNull(registrations.withdrawnAt)));
  return row ?? { mentors: 0, mentees: 0, places: 0, matched: 0 };
}

async function newestRun(ctx: Context, program: string, strand: Strand, criteriaVersion: number): Promise<ShownRun | null> {
  const since = (moment: ReturnType<typeof sql>, table: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from ${table} and ${moment} > ${runs.askedAt})`;
  const [row] = await ctx.db
    .select({
      id: runs.id,
      work: works,
      askedAt: runs.askedAt,
      finishedAt: runs.finishedAt,
      publishedAt: runs.publishedAt,
      criteriaVersion: runs.criteriaVersion,
      summary: runs.summary,
      division: sql<(typeof divisionNames)[number]>`coalesce(${runProblems.problem}->'division'->>'by', 'in pairs')`,
      checkedAt: runs.checkedAt,
      checkHolds: runs.checkHolds,
      checkResult: runs.checkResult,
      unpublished: sql<number>`(select count(*)::int from ${proposedPairs} p where p.run_id = ${runs.id} and p.published_match_id is null)`,
      decided: since(sql`greatest(d.decided_at, d.removed_at)`, sql`${decisions} d where d.program_id = ${program}`),
      registered: since(
        sql`greatest(r.finished_at, r.withdrawn_at, r.paused_at)`,
        sql`${registrations} r where r.program_id = ${program} and r.finished_at is not null`,
      ),
    })
    .from(runs)
    .innerJoin(works, eq(works.id, runs.workId))
    .leftJoin(runProblems, eq(runProblems.runId, runs.id))
    .where(and(eq(runs.programId, program), isNull(runs.discardedAt), isFor(strand)))
    .orderBy(desc(runs.number))
    .limit(1);
  if (!row) return null;
  const summary = row.finishedAt ? runSummary.parse(row.summary) : null;
  const people = await personNames(ctx, summary?.pinsLeftOut.flatMap(({ mentor, mentee }) => [mentor, mentee]) ?? []);
  return {
    id: row.id,
    work: shownWork(row.work),
    askedAt: row.askedAt,
    finishedAt: row.finishedAt,
    publishedAt: row.publishedAt,
    summary,
    division: row.division,
    check: row.checkedAt && row.checkResult ? { at: row.checkedAt, holds: row.checkHolds ?? false, says: row.checkResult } : null,
    unpublished: row.unpublished,
    since: { decisions: row.decided, registrations: row.registered, criteria: row.criteriaVersion !== criteriaVersion },
    names: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
  };
}
