import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { matches, matchMembers } from '../../pairing/tables.ts';
import { resumeParticipation } from '../../registration/pause-participation.ts';
import { registrations } from '../../registration/tables.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { aParticipantOf } from '../access.ts';
import { personIdOfActor } from '../about-match.ts';
import { commitments } from '../tables.ts';
import { mentorRecommitted } from './events.ts';

/** A new commitment is what lifts a pause after missed meetings, and nothing else does. */
export const recommit = command({
  name: 'supporting.recommit',
  says: 'I commit myself again',
  done: 'Thank you. Your match goes on, and your partner knows.',
  http: 'POST /programs/:program/commitments',
  input: z.object({
    words: text('What you commit yourself to', 500),
    untilOn: maybe(day('The day until which it holds')),
  }),
  output: z.object({ matches: z.array(z.uuid()) }),
  may: aParticipantOf,
  ready: async (ctx, { program }) =>
    (await whatIsOnHold(ctx, program)) ? undefined : 'Your participation is not paused, so there is nothing to commit to again.',
  run: async (ctx, { program, words, untilOn }) => {
    const person = personIdOfActor(ctx);
    const hold = await whatIsOnHold(ctx, program);
    await ctx.db.insert(commitments).values({
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: program,
      personId: person,
      role: 'mentor',
      words,
      committedAt: ctx.now,
      untilOn: untilOn ?? null,
    });
    if (hold?.participation) await resumeParticipation(ctx, { program, person });
    const resumed = hold?.matches ?? [];
    if (resumed.length > 0) await ctx.db.update(matches).set({ pausedAt: null }).where(inArray(matches.id, resumed));
    await ctx.emit(mentorRecommitted, { program, person, matches: resumed });
    return { matches: resumed };
  },
});

export interface OnHold {
  /** Whether a rule, rather than they themselves, took them out of matching. */
  participation: boolean;
  /** Of which they are the mentor. */
  matches: string[];
  since: Date;
}

/** What a rule holds up for the actor in the program; undefined where it is nothing. */
export async function whatIsOnHold(ctx: Context, program: string): Promise<OnHold | undefined> {
  const me = personIdOfActor(ctx);
  const held = await ctx.db
    .select({ id: matches.id, since: matches.pausedAt })
    .from(matches)
    .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
    .where(
      and(
        eq(matches.programId, program),
        eq(matchMembers.personId, me),
        eq(matchMembers.role, 'mentor'),
        isNotNull(matches.pausedAt),
        isNull(matches.endedAt),
      ),
    );
  const [paused] = await ctx.db
    .select({ since: registrations.pausedAt })
    .from(registrations)
    .where(
      and(
        eq(registrations.programId, program),
        eq(registrations.personId, me),
        eq(registrations.pauseReason, 'missed meetings'),
        isNotNull(registrations.pausedAt),
      ),
    );
  const since = held[0]?.since ?? paused?.since;
  return since ? { participation: paused !== undefined, matches: held.map((row) => row.id), since } : undefined;
}
