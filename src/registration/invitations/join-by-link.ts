import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { Refused } from '../../platform/problems.ts';
import { personIdOf } from '../../platform/actor.ts';
import { personJoinedByLink } from '../events.ts';
import { invitations } from '../tables.ts';
import { code, programByLink } from './find-link.ts';

export const joinByLink = command({
  name: 'registration.join-by-link',
  says: 'Begin',
  http: 'POST /registration-links',
  input: z.object({ code }),
  output: z.object({ program: z.uuid() }),
  may: aSignedInPerson,
  run: async (ctx, input) => {
    const { program, closed } = await programByLink(ctx, input.code);
    if (closed) throw new Refused(closed);
    const person = personIdOf(ctx.actor) as string;
    const moments = { announcedAt: ctx.now, joinedByLinkAt: ctx.now };
    const [row] = await ctx.db
      .insert(invitations)
      .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId: program, personId: person, invitedAt: ctx.now, ...moments })
      .onConflictDoUpdate({ target: [invitations.programId, invitations.personId], set: { announcedAt: ctx.now } })
      .returning({ joined: invitations.joinedByLinkAt });
    if (row?.joined?.getTime() === ctx.now.getTime()) await ctx.emit(personJoinedByLink, { program, person });
    return { program };
  },
});
