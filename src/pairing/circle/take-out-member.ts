import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { leaveMatch } from '../matches/leave-match.ts';
import { lockedCircle, theCircle } from './circle-of.ts';
import { whyNotWithout } from './leave-circle.ts';

export const takeOutMember = command({
  name: 'pairing.take-out-member',
  says: 'Take out of the circle',
  done: 'They are no longer in the circle. The others go on.',
  http: 'DELETE /matches/:match/members',
  input: z.object({ person: z.uuid({ error: 'Choose a person.' }) }),
  output: z.object({}),
  of: theCircle,
  may: aProgramManager,
  run: async (ctx, { match, person }) => {
    const circle = await lockedCircle(ctx, match);
    if (!circle.found.members.some(({ personId }) => personId === person))
      throw new Invalid({ person: 'This person is not in the circle.' });
    const why = whyNotWithout(circle, person);
    if (why) throw new Refused(why);
    await leaveMatch(ctx, circle.found, person);
    return {};
  },
});
