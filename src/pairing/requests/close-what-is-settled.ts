import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { requests } from '../tables.ts';
import { closeRequest } from './close-request.ts';

/** The mentee of a new match needs no further request; its mentor may have no place for one. */
export async function closeWhatIsSettled(
  ctx: Context,
  { program, match, mentor, mentee }: { program: string; match: string; mentor: string; mentee: string },
): Promise<void> {
  const open = await openOf(ctx, program, [mentor, mentee]);
  if (open.length === 0) return;
  const isFull = !(await hasPlace(ctx, program, mentor));
  for (const one of open) {
    if (one.menteeId === mentee && one.mentorId === mentor) await closeRequest(ctx, one, 'accepted', match);
    else if (one.menteeId === mentee) await closeRequest(ctx, one, 'matched elsewhere');
    else if (one.mentorId === mentor && isFull) await closeRequest(ctx, one, 'no place left');
  }
}

/** Who has left, withdrawn or paused neither asks nor is asked. */
export async function closeAllOf(ctx: Context, program: string | undefined, person: string): Promise<void> {
  for (const one of await openOf(ctx, program, [person])) await closeRequest(ctx, one, 'not possible any more');
}

function openOf(ctx: Context, program: string | undefined, people: readonly string[]) {
  return ctx.db
    .select()
    .from(requests)
    .where(
      and(
        program ? eq(requests.programId, program) : undefined,
        isNull(requests.closedAt),
        or(...people.flatMap((person) => [eq(requests.mentorId, person), eq(requests.menteeId, person)])),
      ),
    )
    .orderBy(asc(requests.id));
}

async function hasPlace(ctx: Context, program: string, mentor: string): Promise<boolean> {
  const { problem } = await freezeProblem(ctx, program, { only: [mentor] });
  return problem.mentors.some(({ id, capacity }) => id === mentor && capacity > 0);
}
