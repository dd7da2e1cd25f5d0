import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { tracksInPairs } from '../strands/strands-of.ts';
import { scenarioBases, scenarios } from '../tables.ts';
import { figures } from './outcome.ts';

const mostScenarios = 100;

/** The scenarios the actor may see: their own, and those that others share; the newest first. */
export const listScenarios = query({
  name: 'pairing.list-scenarios',
  says: 'List the scenarios',
  http: 'GET /programs/:program/scenarios',
  input: z.object({}),
  output: z.object({
    /** Which tracks they are about, where that is not all. */
    tracks: z.array(z.string()),
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        isMine: z.boolean(),
        madeBy: z.string(),
        isShared: z.boolean(),
        isProposed: z.boolean(),
        changedAt: z.date(),
        /** When its people were taken. */
        takenAt: z.date(),
        changes: z.number().int(),
        outcome: figures,
      }),
    ),
  }),
  may: aProgramManager,
  run: async (ctx, { program }) => {
    const me = personIdOf(ctx.actor);
    const rows = await ctx.db
      .select({
        id: scenarios.id,
        name: scenarios.name,
        madeById: scenarios.madeBy,
        madeBy: sql<string>`trim(${persons.givenName} || ' ' || ${persons.familyName})`,
        sharedAt: scenarios.sharedAt,
        runId: scenarios.runId,
        changedAt: scenarios.changedAt,
        takenAt: scenarioBases.takenAt,
        changes: sql<number>`jsonb_array_length(${scenarios.changes})`,
        outcome: scenarios.outcome,
      })
      .from(scenarios)
      .innerJoin(scenarioBases, eq(scenarioBases.id, scenarios.baseId))
      .innerJoin(persons, eq(persons.id, scenarios.madeBy))
      .where(eq(scenarios.programId, program))
      .orderBy(desc(scenarios.changedAt), desc(scenarios.id))
      .limit(mostScenarios);
    return {
      tracks: await tracksInPairs(ctx, program),
      items: rows.map(({ madeById, sharedAt, runId, outcome, ...row }) => ({
        ...row,
        isMine: madeById === me,
        isShared: sharedAt !== null,
        isProposed: runId !== null,
        outcome: figures.parse(outcome),
      })),
    };
  },
});
