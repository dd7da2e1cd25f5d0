import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { menteesByStrand } from '../strands/strands-of.ts';
import { requests } from '../tables.ts';
import { closeRequest } from './close-request.ts';

/** The mentee of a new match needs no further request; its mentor may have no place for one. */
export async function closeWhatIsSettled(
  ctx: Context,
  { program, match, mentors, mentees }: { program: string; match: string; mentors: readonly string[]; mentees: readonly string[] },
): Promise<void> {
  const open = await openOf(ctx, program, [...mentors, ...mentees]);
  if (open.length === 0) return;
  const full = await withoutPlace(ctx, program, mentors, open);
  for (const one of open) {
    const isIn = mentees.includes(one.menteeId);
    if (isIn && (mentors.includes(one.mentorId) || mentees.includes(one.mentorId))) await closeRequest(ctx, one, 'accepted', match);
    else if (isIn) await closeRequest(ctx, one, 'matched elsewhere');
    else if (full.has(one.id)) await closeRequest(ctx, one, 'no place left');
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

/** Of these requests those whose mentor, one of these, has no place left in the strand of who asks. */
async function withoutPlace(
  ctx: Context,
  program: string,
  mentors: readonly string[],
  open: readonly { id: string; mentorId: string; menteeId: string }[],
): Promise<ReadonlySet<string>> {
  const asked = open.filter(({ mentorId }) => mentors.includes(mentorId));
  const full = new Set<string>();
  for (const { strand, mentees } of await menteesByStrand(ctx, program, [...new Set(asked.map(({ menteeId }) => menteeId))])) {
    const { problem } = await freezeProblem(ctx, program, strand, { only: mentors });
    const free = new Set(problem.mentors.flatMap(({ id, capacity }) => (capacity > 0 ? [id] : [])));
    for (const { id, mentorId, menteeId } of asked) if (mentees.includes(menteeId) && !free.has(mentorId)) full.add(id);
  }
  return full;
}
