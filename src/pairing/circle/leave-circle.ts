import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { aMemberOf } from '../access.ts';
import { goesOnWithout, leaveMatch } from '../matches/leave-match.ts';
import { lockedCircle, theCircle, type Circle } from './circle-of.ts';

export const leaveCircle = command({
  name: 'pairing.leave-circle',
  says: 'Leave the circle',
  done: 'You have left. The others go on, and are told no reason.',
  http: 'POST /matches/:match/leaving',
  input: z.object({}),
  output: z.object({}),
  of: theCircle,
  may: aMemberOf,
  ready: async (ctx, { circle }) => whyNotWithout(circle, personIdOf(ctx.actor) as string),
  run: async (ctx, { match }) => {
    const me = personIdOf(ctx.actor) as string;
    const circle = await lockedCircle(ctx, match);
    const why = whyNotWithout(circle, me);
    if (why) throw new Refused(why);
    await leaveMatch(ctx, circle.found, me);
    return {};
  },
});

/** Why the others could not go on; undefined where they can. */
export function whyNotWithout({ found, shape }: Circle, person: string): string | undefined {
  if (found.endedAt) return 'This match has ended.';
  return goesOnWithout(found.members, person, shape.structure.sizes.mentors.least)
    ? undefined
    : 'Without this person it is no match any more. End the match instead.';
}
