import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import { reasons } from '../runs/reason.ts';
import { requests } from '../tables.ts';
import { whomICouldMentor } from './whom-i-could-mentor.ts';
import { whyNotOffer } from './why-not-offer.ts';

const mostShown = 10;

/** To a mentor who may make the first move: whom they could mentor, and why it would fit. */
export const showMyOffers = query({
  name: 'pairing.show-my-offers',
  says: 'Show whom I could mentor',
  http: 'GET /programs/:program/offers',
  input: z.object({}),
  output: z.object({
    programName: z.string(),
    notNow: z.string().nullable(),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        title: z.string().nullable(),
        department: z.string().nullable(),
        reasons,
        /** The two have not answered each other yet. */
        isOpen: z.boolean(),
      }),
    ),
  }),
  may: aRegisteredPerson,
  run: async (ctx, { program }) => {
    const found = await whomICouldMentor(ctx, program, mostShown);
    const names = await personNames(
      ctx,
      found.map(({ mentee }) => mentee),
    );
    const open = await ctx.db
      .select({ mentee: requests.menteeId })
      .from(requests)
      .where(and(eq(requests.programId, program), eq(requests.mentorId, personIdOf(ctx.actor) as string), isNull(requests.closedAt)));
    const waiting = new Set(open.map(({ mentee }) => mentee));
    return {
      programName: (await programOf(ctx, program)).name,
      notNow: (await whyNotOffer(ctx, program)) ?? null,
      people: found.map(({ mentee, reasons: why }) => {
        const { name = '', title = null, department = null } = names.get(mentee) ?? {};
        return { id: mentee, name, title, department, reasons: why.map(forTheTwo), isOpen: waiting.has(mentee) };
      }),
    };
  },
});
