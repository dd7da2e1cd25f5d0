import { and, asc, eq, isNull } from 'drizzle-orm';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { placeOffered } from '../events.ts';
import { offersShortlists } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { beginRound, roundUnderWay } from '../shortlists/begin-round.ts';
import { menteesByStrand } from '../strands/strands-of.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { waiting } from '../tables.ts';
import { aPlaceIsFree } from './mails/a-place-is-free.ts';
import { whoComesUp } from './who-comes-up.rules.ts';

/** An offer stands for so long before the place is offered to the next. */
const offerStandsMs = 7 * 86_400_000;

/**
 * Tells as many of those who wait as there are places that could be theirs, the longest waiting
 * first, and draws their shortlists up anew. Where managers decide, their page says so instead.
 */
export async function offerFreePlaces(ctx: Context, program: string): Promise<void> {
  const waitingOnes = await ctx.db
    .select()
    .from(waiting)
    .where(and(eq(waiting.programId, program), isNull(waiting.leftAt)))
    .orderBy(asc(waiting.since), asc(waiting.id))
    .for('update');
  if (waitingOnes.length === 0 || !offersShortlists(await processOf(ctx, program))) return;
  const told: Waiting[] = [];
  const everybody = waitingOnes.map(({ menteeId }) => menteeId);
  for (const { strand, mentees } of await menteesByStrand(ctx, program, everybody)) {
    const theirs = new Set(mentees);
    const inLine = waitingOnes.filter(({ menteeId }) => theirs.has(menteeId));
    told.push(...(await whoIsUp(ctx, program, strand, inLine)));
  }
  if (told.length === 0) return;
  const { name } = await programOf(ctx, program);
  for (const { id, menteeId } of told) {
    await ctx.db.update(waiting).set({ offeredAt: ctx.now }).where(eq(waiting.id, id));
    await ctx.emit(placeOffered, { program, mentee: menteeId });
    await ctx.mail(aPlaceIsFree, {
      to: menteeId,
      facts: { program, programName: name },
      occasion: `waiting:${id}:${ctx.now.toISOString()}`,
    });
  }
  if (!(await roundUnderWay(ctx, program))) await beginRound(ctx, program);
}

type Waiting = typeof waiting.$inferSelect;

/** As many as the strand has places for. @param inLine the longest waiting first */
async function whoIsUp(ctx: Context, program: string, strand: Strand, inLine: readonly Waiting[]): Promise<Waiting[]> {
  const { problem } = await freezeProblem(ctx, program, strand);
  const { isOpen } = engineProblem(problem);
  const at = new Map(problem.mentees.map(({ id }, place) => [id, place]));
  const toldLately = ({ offeredAt }: Waiting) => offeredAt !== null && ctx.now.getTime() - offeredAt.getTime() < offerStandsMs;
  const inOrder = inLine.flatMap((one) => {
    const place = at.get(one.menteeId);
    return place === undefined ? [] : [{ one, place }];
  });
  const up = whoComesUp(
    inOrder.map(({ one, place }) => ({
      told: toldLately(one),
      mentors: problem.mentors.flatMap((_, j) => (isOpen(place, j) ? [j] : [])),
    })),
    problem.mentors.map(({ capacity }) => capacity),
  );
  return up.map((which) => (inOrder[which] as (typeof inOrder)[number]).one);
}
