import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { requestsListed } from '../events.ts';
import { lockPeople } from '../matches/match-if-it-holds.ts';
import { processOf } from '../process/process-of.ts';
import { myWay } from '../process/my-way.ts';
import { whyNotChoose } from '../shortlists/why-not-choose.ts';
import { myShortlist } from '../shortlists/my-shortlist.ts';
import { requests } from '../tables.ts';

export const sendRequests = command({
  name: 'pairing.send-requests',
  says: 'Send my wishes',
  done: 'Your wishes are on their way. You will hear by mail.',
  http: 'POST /programs/:program/requests',
  input: z.object({
    /** Mentors of the shortlist, the most wanted first. */
    wishes: z
      .array(z.union([z.literal(''), z.uuid({ error: 'This person is not known.' })]), { error: 'Choose at least one person.' })
      .max(10, 'At most ten wishes.'),
    /** Read by each of them when it is their turn. */
    note: maybe(text('Your note', 600)),
  }),
  output: z.object({ program: z.uuid() }),
  may: aRegisteredPerson,
  ready: (ctx, { program }) => whyNotChoose(ctx, program, ['request', 'suggest']),
  run: async (ctx, { program, wishes, note }) => {
    const me = personIdOf(ctx.actor) as string;
    await lockPeople(ctx, [me]);
    const wished = wishes.filter((one) => one !== '');
    const open = await ctx.db
      .select({ mentor: requests.mentorId, place: requests.place, way: requests.way })
      .from(requests)
      .where(and(eq(requests.programId, program), eq(requests.menteeId, me), isNull(requests.closedAt)));
    await checkWishes(ctx, program, wished, open);
    const first = Math.max(-1, ...open.map(({ place }) => place)) + 1;
    const way = await myWay(ctx, program);
    await ctx.db.insert(requests).values(
      wished.map((mentorId, at) => ({
        id: ctx.newId(),
        organizationId: ctx.organizationId,
        programId: program,
        menteeId: me,
        mentorId,
        way: way === 'suggest' ? ('suggestion' as const) : ('request' as const),
        place: first + at,
        note: note ?? null,
        listedAt: ctx.now,
      })),
    );
    await ctx.emit(requestsListed, { program, mentee: me });
    return { program };
  },
});

interface OpenRequest {
  mentor: string;
  way: (typeof requests.$inferSelect)['way'];
}

async function checkWishes(ctx: Context, program: string, wished: string[], open: readonly OpenRequest[]): Promise<void> {
  const at = (mentor: string) => `wishes.${wished.indexOf(mentor)}`;
  const [none] = wished;
  if (none === undefined) throw new Invalid({ 'wishes.0': 'Choose at least one person.' });
  const twice = wished.find((one, place) => wished.indexOf(one) !== place);
  if (twice) throw new Invalid({ [`wishes.${wished.lastIndexOf(twice)}`]: 'This person is on your list twice. Choose somebody else.' });
  const asked = wished.find((one) => open.some(({ mentor }) => mentor === one));
  if (asked) throw new Invalid({ [at(asked)]: 'This person is on your list already.' });
  const { wishes } = await processOf(ctx, program);
  // What mentors have offered is no wish of the mentee's.
  const mine = open.filter(({ way }) => way !== 'by mentor').length;
  if (mine + wished.length > wishes)
    throw new Refused(`You can have ${wishes} open wishes at once. Take one back first, or wait for an answer.`);
  const offered = new Set((await myShortlist(ctx, program)).map(({ mentor }) => mentor));
  const foreign = wished.find((one) => !offered.has(one));
  if (foreign) throw new Invalid({ [at(foreign)]: 'This person is not on your shortlist. Choose one who is.' });
}
