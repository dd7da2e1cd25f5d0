import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { processOf } from '../process/process-of.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { strandOfMentee } from '../strands/strands-of.ts';
import { bridges, matches, matchMembers } from '../tables.ts';
import { answerWithinDays, mostAsked } from './bridge-state.rules.ts';
import { willYouBridge } from './mails/will-you-bridge.ts';

/**
 * Asks the mentor who fits best of those with a place to spare, one at a time: who has neither been asked
 * for this mentee before nor been matched with them.
 */
export async function askForBridge(ctx: Context, program: string, mentee: string): Promise<void> {
  if (!(await processOf(ctx, program)).bridges) return;
  const { spoken, busy, alreadyAsked } = await whoIsOut(ctx, program, mentee);
  if (alreadyAsked >= mostAsked) return;
  const mentor = await bestMentor(ctx, program, mentee, { spoken, busy });
  if (!mentor) return;
  const answerBy = new Date(ctx.now.getTime() + answerWithinDays * 86_400_000);
  const asked = await ctx.db
    .insert(bridges)
    .values({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: program,
      menteeId: mentee,
      mentorId: mentor,
      askedAt: ctx.now,
      answerBy,
    })
    .onConflictDoNothing()
    .returning({ id: bridges.id });
  const [made] = asked;
  if (!made) return;
  const names = await personNames(ctx, [mentee]);
  const { name: programName } = await programOf(ctx, program);
  await ctx.mail(willYouBridge, {
    to: mentor,
    facts: { bridge: made.id, programName, mentee: names.get(mentee)?.name ?? '', answerBy },
    occasion: `bridge:${made.id}`,
  });
}

interface Out {
  /** Has been asked for this mentee, or was their mentor. */
  spoken: ReadonlySet<string>;
  /** How many each mentor bridges for, or is asked to. */
  busy: ReadonlyMap<string, number>;
}

async function whoIsOut(ctx: Context, program: string, mentee: string): Promise<Out & { alreadyAsked: number }> {
  const rows = await ctx.db
    .select({ mentor: bridges.mentorId, mentee: bridges.menteeId, endedAt: bridges.endedAt })
    .from(bridges)
    .where(and(eq(bridges.programId, program), or(isNull(bridges.endedAt), eq(bridges.menteeId, mentee))));
  const before = await ctx.db.execute<{ mentor: string }>(sql`
    select distinct other.person_id as mentor from ${matches} m
    join ${matchMembers} mine on mine.match_id = m.id and mine.person_id = ${mentee}::uuid
    join ${matchMembers} other on other.match_id = m.id and other.person_id <> mine.person_id
    where m.program_id = ${program}::uuid`);
  const forThem = rows.filter((row) => row.mentee === mentee);
  const busy = new Map<string, number>();
  for (const { mentor, endedAt } of rows) if (!endedAt) busy.set(mentor, (busy.get(mentor) ?? 0) + 1);
  return { spoken: new Set([...forThem, ...before.rows].map(({ mentor }) => mentor)), busy, alreadyAsked: forThem.length };
}

/** By the program's own criteria and rules; undefined where nobody has a place, or the mentee has a mentor by now. */
async function bestMentor(ctx: Context, program: string, mentee: string, { spoken, busy }: Out): Promise<string | undefined> {
  const { problem } = await freezeProblem(ctx, program, await strandOfMentee(ctx, program, mentee));
  const { isOpen, score } = engineProblem(problem);
  const at = problem.mentees.findIndex(({ id }) => id === mentee);
  if (at < 0) return undefined;
  const possible = problem.mentors.flatMap(({ id, capacity }, j) =>
    !spoken.has(id) && capacity > (busy.get(id) ?? 0) && isOpen(at, j) ? [{ id, points: score(at, j) }] : [],
  );
  return possible.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))[0]?.id;
}
