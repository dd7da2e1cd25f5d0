import { sql } from 'drizzle-orm';
import { reaction } from '../../platform/reaction.ts';
import { participationResumed, registrationFinished, registrationWithdrawn } from '../../registration/events.ts';
import { matchEnded, matchPublished, memberJoined } from '../events.ts';
import { offerFreePlaces } from './offer-free-places.ts';
import { beginToWait, stopWaiting } from './wait.ts';

/** Whoever the newest published proposal left alone waits from then on. */
const waitWhereLeftOut = reaction({
  name: 'pairing.wait-where-left-out',
  to: matchPublished,
  run: async (ctx, { data }) => {
    await stopWaiting(ctx, data.program, data.mentees);
    const { rows } = await ctx.db.execute<{ mentee: string }>(sql`
      select u.person_id as mentee from pairing.matches m join pairing.unmatched_people u on u.run_id = m.run_id and u.role = 'mentee'
      where m.id = ${data.match} and not exists (select from pairing.waiting w where w.program_id = m.program_id and w.mentee_id = u.person_id and w.left_at is null)
        and not exists (select from pairing.match_members o join pairing.matches n on n.id = o.match_id
          where n.program_id = m.program_id and n.ended_at is null and o.person_id = u.person_id and o.role = 'mentee')
        and exists (select from registration.registrations r where r.program_id = m.program_id and r.person_id = u.person_id and r.withdrawn_at is null)
      order by 1`);
    await beginToWait(
      ctx,
      data.program,
      rows.map(({ mentee }) => mentee),
      'left out',
    );
  },
});

const waitNoMore = reaction({
  name: 'pairing.stop-waiting-after-joining',
  to: memberJoined,
  run: async (ctx, { data }) => void (await stopWaiting(ctx, data.program, [data.person])),
});

const offerAfterEnd = reaction({
  name: 'pairing.offer-place-after-end',
  to: matchEnded,
  run: (ctx, { data }) => offerFreePlaces(ctx, data.program),
});

const offerAfterRegistration = reaction({
  name: 'pairing.offer-place-of-new-mentor',
  to: registrationFinished,
  run: (ctx, { data }) => offerFreePlaces(ctx, data.program),
});

const offerAfterBreak = reaction({
  name: 'pairing.offer-place-after-break',
  to: participationResumed,
  run: (ctx, { data }) => offerFreePlaces(ctx, data.program),
});

const stopWhereWithdrawn = reaction({
  name: 'pairing.stop-waiting-where-withdrawn',
  to: registrationWithdrawn,
  run: async (ctx, { data }) => {
    await stopWaiting(ctx, data.program, [data.person]);
  },
});

export const waitingReactions = [waitWhereLeftOut, waitNoMore, offerAfterEnd, offerAfterRegistration, offerAfterBreak, stopWhereWithdrawn];
