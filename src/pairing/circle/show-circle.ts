import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { aMemberOrManager } from '../access.ts';
import { matches } from '../tables.ts';
import { mayHoldMore, theCircle } from './circle-of.ts';
import { facilitatorsPossible } from './facilitators-possible.ts';

const member = z.object({ id: z.uuid(), name: z.string(), isMe: z.boolean() });

/** Who is in a circle, and who could come into it. */
export const showCircle = query({
  name: 'pairing.show-circle',
  says: 'Show who is in a circle',
  http: 'GET /matches/:match/members',
  input: z.object({}),
  output: z.object({
    program: z.uuid(),
    programName: z.string(),
    name: z.string().nullable(),
    /** False where people meet in twos, and nobody can come in. */
    isCircle: z.boolean(),
    mentors: z.array(member),
    mentees: z.array(member),
    /** Mentees. */
    least: z.number().int(),
    most: z.number().int(),
    /** How many may lead it. */
    leadersAtMost: z.number().int(),
    hasEnded: z.boolean(),
    iAmIn: z.boolean(),
    /** Who could lead it as well; empty for mentees. */
    facilitators: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() })),
  }),
  of: theCircle,
  may: aMemberOrManager,
  run: async (ctx, { match }, { program, circle }) => {
    const me = personIdOf(ctx.actor);
    const shown = (of: typeof circle.mentors) => of.map(({ personId, name }) => ({ id: personId, name, isMe: personId === me }));
    const [row] = await ctx.db.select({ name: matches.name }).from(matches).where(eq(matches.id, match));
    const { structure, mentees } = circle.shape;
    const isLed = structure.sizes.mentors.most > 1;
    const chooses = isLed && !circle.found.endedAt && !circle.mentees.some(({ personId }) => personId === me);
    return {
      program,
      programName: (await programOf(ctx, program)).name,
      name: row?.name ?? null,
      isCircle: mayHoldMore(circle.shape),
      mentors: shown(circle.mentors),
      mentees: shown(circle.mentees),
      ...mentees,
      leadersAtMost: structure.sizes.mentors.most,
      hasEnded: circle.found.endedAt !== null,
      iAmIn: circle.found.members.some(({ personId }) => personId === me),
      facilitators: chooses ? await facilitatorsPossible(ctx, circle) : [],
    };
  },
});
