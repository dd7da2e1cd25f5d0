import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Invalid } from '../../platform/problems.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { peopleRanked } from '../events.ts';
import { rankings } from '../tables.ts';
import { myRanking } from './my-ranking.ts';

export const rankPeople = command({
  name: 'pairing.rank-people',
  says: 'Keep my order',
  done: 'Your order is kept. Nobody you might be matched with sees it.',
  http: 'PUT /programs/:program/ranking',
  input: z.object({
    /** What the actor is towards them. */
    role: z.enum(['mentor', 'mentee'], { error: 'Choose whom you rank.' }),
    /** The most wanted first; nobody who is left out is matched with the actor. */
    order: z
      .array(z.union([z.literal(''), z.uuid({ error: 'This person is not known.' })]), { error: 'Choose at least one person.' })
      .max(50, 'At most fifty people.'),
  }),
  output: z.object({ program: z.uuid() }),
  may: aRegisteredPerson,
  ready: async (ctx, { program }) =>
    (await myRanking(ctx, program)).length > 0 ? undefined : 'There is nobody to rank. In this program pairs come about in another way.',
  run: async (ctx, { program, role, order }) => {
    const personId = personIdOf(ctx.actor) as string;
    const given = order.filter((one) => one !== '');
    const { people = [] } = (await myRanking(ctx, program)).find((one) => one.role === role) ?? {};
    const twice = given.findIndex((one, at) => given.indexOf(one) !== at);
    if (twice >= 0) throw new Invalid({ [`order.${twice}`]: 'This person is in your order twice. Choose somebody else.' });
    const foreign = given.findIndex((one) => !people.some(({ id }) => id === one));
    if (foreign >= 0) throw new Invalid({ [`order.${foreign}`]: 'This person is not one of those you can rank.' });
    const mine = and(eq(rankings.programId, program), eq(rankings.personId, personId), eq(rankings.role, role));
    await ctx.db.delete(rankings).where(mine);
    if (given.length > 0)
      await ctx.db.insert(rankings).values(
        given.map((otherId, place) => ({
          organizationId: ctx.organizationId,
          programId: program,
          personId,
          role,
          otherId,
          place,
          rankedAt: ctx.now,
        })),
      );
    await ctx.emit(peopleRanked, { program, person: personId });
    return { program };
  },
});
