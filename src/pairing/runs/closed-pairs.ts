import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { persons, reportingLines } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../../registration/tables.ts';
import type { ActiveMatch } from '../matches/active-matches.ts';
import type { Shape } from '../structures/shape.ts';
import { decisions, matches, matchMembers } from '../tables.ts';
import type { FrozenProblem } from './frozen-problem.ts';

type ClosedPair = FrozenProblem['closed'][number];

/** Pairs of the program's registered people that must not be matched, whatever they answered. */
export async function closedPairs(ctx: Context, program: string, active: readonly ActiveMatch[], shape: Shape): Promise<ClosedPair[]> {
  const lines = [
    ...(await linesWithin(ctx, program)),
    ...(shape.structure.keptApart === 'line and beside' ? await besideTheLine(ctx, program) : []),
  ];
  const forbidden = await decisionsOf(ctx, program, 'forbid');
  return [
    ...lines.flatMap(({ below, above }) => [
      { mentee: below, mentor: above, because: 'reporting line' as const },
      { mentee: above, mentor: below, because: 'reporting line' as const },
    ]),
    ...forbidden.map(({ mentee, mentor }) => ({ mentee, mentor, because: 'never to be matched' as const })),
    ...active.flatMap(({ mentors, mentees }) =>
      mentors.flatMap((mentor) =>
        mentees.map((mentee) => ({ mentee: mentor, mentor: mentee, because: 'would mentor each other' as const })),
      ),
    ),
    ...(shape.short ? await metBefore(ctx, program) : []),
  ];
}

/** Who of the registered is above whom, at any distance. */
function linesWithin(ctx: Context, program: string): Promise<{ below: string; above: string }[]> {
  const above = alias(registrations, 'above');
  const below = alias(registrations, 'below');
  return ctx.db
    .select({ below: reportingLines.personId, above: reportingLines.aboveId })
    .from(reportingLines)
    .innerJoin(below, and(eq(below.programId, program), eq(below.personId, reportingLines.personId)))
    .innerJoin(above, and(eq(above.programId, program), eq(above.personId, reportingLines.aboveId)));
}

/** Who of the registered shares a manager with somebody above whom. */
async function besideTheLine(ctx: Context, program: string): Promise<{ below: string; above: string }[]> {
  const found = await ctx.db.execute<{ below: string; above: string }>(sql`
    select distinct line.person_id as below, beside.id as above
    from ${reportingLines} line
    join ${persons} boss on boss.id = line.above_id and boss.manager_id is not null
    join ${persons} beside on beside.manager_id = boss.manager_id and beside.id <> boss.id
    join ${registrations} b on b.program_id = ${program} and b.person_id = line.person_id
    join ${registrations} a on a.program_id = ${program} and a.person_id = beside.id
    where beside.id <> line.person_id`);
  return found.rows;
}

/** Short meetings are for people who have not met in this program yet, in either direction. */
async function metBefore(ctx: Context, program: string): Promise<ClosedPair[]> {
  const found = await ctx.db.execute<{ mentee: string; mentor: string }>(sql`
    select distinct one.person_id as mentee, other.person_id as mentor
    from ${matches} m
    join ${matchMembers} one on one.match_id = m.id
    join ${matchMembers} other on other.match_id = m.id and other.person_id <> one.person_id
    where m.program_id = ${program}`);
  return found.rows.map((pair) => ({ ...pair, because: 'met before' as const }));
}

/** Pins or forbidden pairs in force, the oldest first. */
export function decisionsOf(ctx: Context, program: string, kind: 'pin' | 'forbid') {
  return ctx.db
    .select({ id: decisions.id, mentor: decisions.mentorId, mentee: decisions.menteeId, reason: decisions.reason })
    .from(decisions)
    .where(and(eq(decisions.programId, program), eq(decisions.kind, kind), isNull(decisions.removedAt)))
    .orderBy(decisions.decidedAt, decisions.id);
}
