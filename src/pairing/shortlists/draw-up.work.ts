import { shortlists, type Choice } from '@pairwell/matching';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { tracksOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { work, type Desk } from '../../platform/work.ts';
import { shortlistsDrawnUp } from '../events.ts';
import { processOf } from '../process/process-of.ts';
import { wayOf } from '../process/process.ts';
import { engineProblem, type EngineProblem } from '../runs/engine-problem.rules.ts';
import { explainPair } from '../runs/explain-pair.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import type { Reason } from '../runs/reason.ts';
import { solveFrozen } from '../runs/solve-frozen.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { choiceRounds, choices, waiting } from '../tables.ts';
import { spread, type Shortlist } from './spread.rules.ts';

/** Longer lists than wanted are compared, so that there is something to share out. */
const comparedPerChoice = 3;
const menteesAtATime = 100;
const rowsAtATime = 1_000;

/**
 * A shortlist for everybody who may choose: at the prices of the best assignment of the whole pool,
 * the mentors whose choice costs the program least. Nobody's published pair is touched.
 */
export const drawUp = work({
  name: 'pairing.draw-up-shortlists',
  says: 'Draws up shortlists',
  input: z.object({ program: z.uuid(), round: z.uuid() }),
  run: async (desk, { program, round }) => {
    const { pools, ...asked } = await desk.transaction((ctx) => whoIsOffered(ctx, program));
    const people = pools.reduce((sum, { mentees }) => sum + mentees.length, 0);
    const rows: Row[] = [];
    let done = 0;
    for (const given of pools) {
      const before = done;
      rows.push(...(await listsOf(desk, given, asked, (from) => desk.progress((0.9 * (before + from)) / people))));
      done += given.mentees.length;
    }
    return desk.transaction((ctx) => writeRound(ctx, program, round, rows));
  },
});

type Asked = Omit<Awaited<ReturnType<typeof whoIsOffered>>, 'pools'>;

/** Of one strand. */
async function listsOf(
  desk: Desk,
  given: FrozenProblem,
  { length, offered, first }: Asked,
  onProgress: (from: number) => Promise<void>,
): Promise<Row[]> {
  const { frozen, assignment } = await solveFrozen(given, { signal: desk.signal });
  const engine = engineProblem(frozen);
  const lists: Shortlist[] = [];
  for (let from = 0; from < frozen.mentees.length; from += menteesAtATime) {
    const some = shortlists(someOf(engine.problem, from), assignment, length * comparedPerChoice);
    lists.push(...some.filter(({ mentee }) => offered.has(mentee)));
    await onProgress(from);
  }
  return rowsOf(frozen, engine, spread(lists, frozen.mentors, length, first));
}

async function whoIsOffered(ctx: Context, program: string) {
  const process = await processOf(ctx, program);
  const pools: FrozenProblem[] = [];
  for (const strand of await strandsOf(ctx, program)) pools.push((await freezeProblem(ctx, program, strand)).problem);
  const mentees = pools.flatMap((one) => one.mentees);
  const keyOf = new Map((await tracksOf(ctx, program)).map(({ id, key }) => [id, key]));
  const offered = new Set(mentees.filter(({ track }) => wayOf(process, keyOf.get(track)) !== 'nothing').map(({ id }) => id));
  const first = new Set(process.leftOutFirst ? await leftOut(ctx, program) : []);
  return { pools, length: process.shortlist, offered, first };
}

/** Whom a published proposal left without a mentor, and who still waits. */
async function leftOut(ctx: Context, program: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ mentee: waiting.menteeId })
    .from(waiting)
    .where(and(eq(waiting.programId, program), eq(waiting.because, 'left out'), isNull(waiting.leftAt)));
  return rows.map(({ mentee }) => mentee);
}

/** The same problem for some of the mentees, so that a long one leaves the worker room to breathe. */
function someOf(problem: EngineProblem['problem'], from: number): EngineProblem['problem'] {
  const { score, forbidden, fillRow: _, ...rest } = problem;
  if (typeof score !== 'function') throw new Error('A frozen problem gives its scores by a function.');
  return {
    ...rest,
    mentees: problem.mentees.slice(from, from + menteesAtATime),
    score: (i, j) => score(from + i, j),
    forbidden: (i, j) => forbidden?.(from + i, j) ?? false,
  };
}

interface Row extends Choice {
  mentee: string;
  place: number;
  fit: number;
  reasons: Reason[];
}

function rowsOf(frozen: FrozenProblem, { program }: EngineProblem, lists: readonly Shortlist[]): Row[] {
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(frozen.mentors.map(({ id }, at) => [id, at]));
  return lists.flatMap(({ mentee, choices: theirs }) =>
    theirs.map((choice, place) => ({
      ...choice,
      mentee,
      place,
      ...explainPair(frozen, program, menteeAt.get(mentee) as number, mentorAt.get(choice.mentor) as number),
    })),
  );
}

async function writeRound(ctx: Context, program: string, round: string, rows: readonly Row[]): Promise<{ round: string; people: number }> {
  const people = new Set(rows.map(({ mentee }) => mentee)).size;
  const [row] = await ctx.db
    .select({ finishedAt: choiceRounds.finishedAt })
    .from(choiceRounds)
    .where(eq(choiceRounds.id, round))
    .for('update');
  if (!row || row.finishedAt) return { round, people };
  for (let from = 0; from < rows.length; from += rowsAtATime)
    await ctx.db.insert(choices).values(
      rows.slice(from, from + rowsAtATime).map(({ mentee, mentor, place, score, fit, reasons, costAtLeast }) => ({
        organizationId: ctx.organizationId,
        roundId: round,
        programId: program,
        menteeId: mentee,
        mentorId: mentor,
        place,
        score,
        fit,
        reasons: reasons.map(forTheTwo),
        costsPairs: costAtLeast.pairs,
        costsPoints: costAtLeast.points,
      })),
    );
  await ctx.db.update(choiceRounds).set({ finishedAt: ctx.now }).where(eq(choiceRounds.id, round));
  await ctx.emit(shortlistsDrawnUp, { program, round });
  return { round, people };
}
