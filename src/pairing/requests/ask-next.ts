import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { requestAsked } from '../events.ts';
import { judgePair, lockPeople } from '../matches/match-if-it-holds.ts';
import { processOf } from '../process/process-of.ts';
import { hasMentor, noPlaceLeft } from '../runs/pairs-that-hold.rules.ts';
import { requests, silentAnswers } from '../tables.ts';
import { closeRequest } from './close-request.ts';
import { inDays } from './request-state.rules.ts';

/**
 * Asks as many of the mentee's wishes as may wait at once, in their order; what mentors offer is no wish of theirs. A mentor at whom enough
 * requests wait is passed over for now; a wish that cannot come true any more is closed.
 */
export async function askNext(ctx: Context, program: string, mentee: string): Promise<void> {
  const process = await processOf(ctx, program);
  const wished = await openWishes(ctx, program, mentee);
  await lockPeople(ctx, [mentee, ...wished.map(({ mentorId }) => mentorId)]);
  const open = await openWishes(ctx, program, mentee);
  let free = process.askedAtOnce - open.filter((one) => one.askedAt && one.way !== 'by mentor' && !one.menteeSaidNo).length;
  for (const wish of open.filter((one) => !one.askedAt && one.way === 'request')) {
    if (free <= 0) return;
    if ((await waitingAt(ctx, program, wish.mentorId)) >= process.waitingAtMentor) continue;
    const { because } = await judgePair(ctx, program, { mentor: wish.mentorId, mentee });
    if (because) {
      await closeRequest(ctx, { id: wish.id, programId: program }, closedBy[because] ?? 'not possible any more');
      continue;
    }
    const asked = await ctx.db
      .update(requests)
      .set({ askedAt: ctx.now, answerBy: inDays(ctx.now, process.closeAfterDays) })
      .where(and(eq(requests.id, wish.id), isNull(requests.closedAt), isNull(requests.askedAt)))
      .returning({ id: requests.id });
    if (asked.length === 0) continue;
    await ctx.emit(requestAsked, { program, request: wish.id });
    free--;
  }
}

const closedBy: Readonly<Record<string, 'no place left' | 'matched elsewhere'>> = {
  [noPlaceLeft]: 'no place left',
  [hasMentor]: 'matched elsewhere',
};

/** A mentee who has said no, silently, need not wait for the other to go on. */
function openWishes(ctx: Context, program: string, mentee: string) {
  return ctx.db
    .select({
      id: requests.id,
      mentorId: requests.mentorId,
      way: requests.way,
      askedAt: requests.askedAt,
      menteeSaidNo: sql<boolean>`exists (select from ${silentAnswers} s where s.request_id = ${requests.id} and s.person_id = ${mentee} and s.said = 'no')`,
    })
    .from(requests)
    .where(and(eq(requests.programId, program), eq(requests.menteeId, mentee), isNull(requests.closedAt)))
    .orderBy(asc(requests.place), asc(requests.id));
}

async function waitingAt(ctx: Context, program: string, mentor: string): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(requests)
    .where(and(eq(requests.programId, program), eq(requests.mentorId, mentor), isNotNull(requests.askedAt), isNull(requests.closedAt)));
  return row?.count ?? 0;
}

/** The mentees who have this mentor on their list and have not asked them yet. */
export async function menteesWaitingFor(ctx: Context, program: string, mentor: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ mentee: requests.menteeId })
    .from(requests)
    .where(
      and(
        eq(requests.programId, program),
        eq(requests.mentorId, mentor),
        eq(requests.way, 'request'),
        isNull(requests.askedAt),
        isNull(requests.closedAt),
      ),
    )
    .orderBy(asc(requests.listedAt), asc(requests.id));
  return rows.map(({ mentee }) => mentee);
}
