import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reportingLines } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import { registrations } from '../../registration/tables.ts';
import type { ActiveMatch } from '../matches/active-matches.ts';
import { decisions } from '../tables.ts';
import type { FrozenProblem } from './frozen-problem.ts';

type ClosedPair = FrozenProblem['closed'][number];

/** Pairs of the program's registered people that must not be matched, whatever they answered. */
export async function closedPairs(ctx: Context, program: string, active: readonly ActiveMatch[]): Promise<ClosedPair[]> {
  const lines = await linesWithin(ctx, program);
  const forbidden = await decisionsOf(ctx, program, 'forbid');
  return [
    ...lines.flatMap(({ below, above }) => [
      { mentee: below, mentor: above, because: 'reporting line' as const },
      { mentee: above, mentor: below, because: 'reporting line' as const },
    ]),
    ...forbidden.map(({ mentee, mentor }) => ({ mentee, mentor, because: 'never to be matched' as const })),
    ...active.map(({ mentor, mentee }) => ({ mentee: mentor, mentor: mentee, because: 'would mentor each other' as const })),
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

/** Pins or forbidden pairs in force, the oldest first. */
export function decisionsOf(ctx: Context, program: string, kind: 'pin' | 'forbid') {
  return ctx.db
    .select({ id: decisions.id, mentor: decisions.mentorId, mentee: decisions.menteeId, reason: decisions.reason })
    .from(decisions)
    .where(and(eq(decisions.programId, program), eq(decisions.kind, kind), isNull(decisions.removedAt)))
    .orderBy(decisions.decidedAt, decisions.id);
}
