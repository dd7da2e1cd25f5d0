import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { keyset, pageInput, pageOf } from '../../platform/paging.ts';
import { cases } from '../tables.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { namesWithRole } from '../../pairing/names-in-sql.ts';
import { caseKinds, caseOutcomes } from './outcomes.ts';

const caseRow = z.object({
  id: z.uuid(),
  match: z.uuid().nullable(),
  kind: z.enum(caseKinds),
  /** Of the circle, where it has one. */
  name: z.string().nullable(),
  /** In a few words where there are many; empty where nobody is one. */
  mentor: z.string(),
  mentee: z.string(),
  openedAt: z.date(),
  dueAt: z.date(),
  closedAt: z.date().nullable(),
  outcome: z.enum(caseOutcomes).nullable(),
  overdue: z.boolean(),
});

/** Written out: where one table is selected from, drizzle leaves its name off, and the nearest `match_id` would be meant. */
const matchOfCase = sql`supporting.cases.match_id`;

/** Open ones first, the nearest answer on top. */
const byUrgency = sql`(case when ${cases.closedAt} is null then '0' else '1' end || to_char(${cases.dueAt} at time zone 'UTC', 'YYYYMMDDHH24MISS'))`;

export const listCases = query({
  name: 'supporting.list-cases',
  says: 'List the cases of a program',
  http: 'GET /programs/:program/cases',
  input: z.object({ ...pageInput, state: z.enum(['open', 'closed']).optional() }),
  output: pageOf(caseRow),
  may: aProgramManager,
  run: async (ctx, { program, state, ...page }) => {
    const list = keyset(page, {
      sortable: { urgency: byUrgency, opened: sql`${cases.openedAt}` },
      types: { opened: 'timestamptz' },
      id: sql`${cases.id}`,
      first: 'urgency',
    });
    const filtered = state ? sql`(${cases.closedAt} is null) = ${state === 'open'}` : undefined;
    const rows = await ctx.db
      .select({
        id: cases.id,
        match: cases.matchId,
        kind: cases.kind,
        name: sql<string | null>`(select m.name from pairing.matches m where m.id = ${matchOfCase})`,
        mentors: namesWithRole(matchOfCase, 'mentor'),
        mentees: namesWithRole(matchOfCase, 'mentee'),
        openedAt: cases.openedAt,
        dueAt: cases.dueAt,
        closedAt: cases.closedAt,
        outcome: cases.outcome,
        overdue: sql<boolean>`(${cases.closedAt} is null and ${cases.dueAt} < ${ctx.now.toISOString()}::timestamptz)`,
        sortedBy: list.sortedBy,
      })
      .from(cases)
      .where(and(eq(cases.programId, program), filtered, list.where))
      .orderBy(list.orderBy)
      .limit(list.limit);
    const total = await ctx.db.$count(cases, and(eq(cases.programId, program), filtered));
    const { items, next } = list.cut(rows);
    const named = items.map(({ mentors, mentees, ...row }) => ({
      ...row,
      mentor: fewNames(ctx.say, mentors),
      mentee: fewNames(ctx.say, mentees),
    }));
    return { items: named, next, total };
  },
});
