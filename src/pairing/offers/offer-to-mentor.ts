import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { requestAgreed } from '../events.ts';
import { judgePair, lockPeople } from '../matches/match-if-it-holds.ts';
import { processOf } from '../process/process-of.ts';
import { inDays } from '../requests/request-state.rules.ts';
import { requests, silentAnswers } from '../tables.ts';
import { strandOfMentee } from '../strands/strands-of.ts';
import { mayOffer } from './offering-strands.ts';
import { whyNotOffer } from './why-not-offer.ts';

/**
 * The first move is the mentor's, where a structure lets both sides make it: their yes is said with it,
 * and what is left is the mentee's, given in silence like any other.
 */
export const offerToMentor = command({
  name: 'pairing.offer-to-mentor',
  says: 'Offer to be their mentor',
  done: 'They have been written to. You hear once they have answered.',
  http: 'POST /programs/:program/offers',
  input: z.object({
    mentee: z.uuid({ error: 'Choose a person.' }),
    note: maybe(text('Your note', 600)),
  }),
  output: z.object({ request: z.uuid() }),
  may: aRegisteredPerson,
  ready: (ctx, { program }) => whyNotOffer(ctx, program),
  run: async (ctx, { program, mentee, note }) => {
    const mentor = personIdOf(ctx.actor) as string;
    if (mentor === mentee) throw new Invalid({ mentee: 'Choose somebody else than yourself.' });
    await lockPeople(ctx, [mentor, mentee]);
    const late = await whyNotOffer(ctx, program);
    if (late) throw new Refused(late);
    const open = and(
      eq(requests.programId, program),
      eq(requests.mentorId, mentor),
      eq(requests.menteeId, mentee),
      isNull(requests.closedAt),
    );
    const [already] = await ctx.db.select({ id: requests.id }).from(requests).where(open);
    if (already) throw new Refused('You two have not answered each other yet. Wait for that first.');
    if (!mayOffer(await strandOfMentee(ctx, program, mentee)))
      throw new Refused('In the track of this person mentors are asked; they do not ask.');
    const { because } = await judgePair(ctx, program, { mentor, mentee });
    if (because) throw new Refused('The two of you cannot be matched at the moment. Choose somebody else from your list.');
    const id = ctx.newId();
    const { closeAfterDays } = await processOf(ctx, program);
    await ctx.db.insert(requests).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      menteeId: mentee,
      mentorId: mentor,
      way: 'by mentor',
      place: 0,
      note: note ?? null,
      listedAt: ctx.now,
      askedAt: ctx.now,
      agreedAt: ctx.now,
      answerBy: inDays(ctx.now, closeAfterDays),
    });
    await ctx.db
      .insert(silentAnswers)
      .values({ organizationId: ctx.organizationId, requestId: id, personId: mentor, said: 'yes', saidAt: ctx.now });
    await ctx.emit(requestAgreed, { program, request: id });
    return { request: id };
  },
});
