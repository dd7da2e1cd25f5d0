import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { joinMatch } from '../matches/join-match.ts';
import { lockPeople } from '../matches/match-if-it-holds.ts';
import { whoLeadsOrManages } from './access.ts';
import { lockedCircle, theCircle, type Circle } from './circle-of.ts';
import { facilitatorsPossible } from './facilitators-possible.ts';

export const addFacilitator = command({
  name: 'pairing.add-facilitator',
  says: 'Let them lead as well',
  done: 'They lead the circle now too, and have been written to.',
  http: 'POST /matches/:match/facilitators',
  input: z.object({ person: z.uuid({ error: 'Choose a person.' }) }),
  output: z.object({}),
  of: theCircle,
  may: whoLeadsOrManages,
  ready: async (_ctx, { circle }) => whyNoMore(circle),
  run: async (ctx, { match, person }, { program }) => {
    await lockPeople(ctx, [person]);
    const circle = await lockedCircle(ctx, match);
    const full = whyNoMore(circle);
    if (full) throw new Refused(full);
    if (!(await facilitatorsPossible(ctx, circle)).some(({ id }) => id === person))
      throw new Invalid({ person: 'This person cannot lead this circle. Choose one of the list.' });
    await joinMatch(ctx, { program, match, person, role: 'mentor' });
    return {};
  },
});

function whyNoMore({ found, mentors, shape }: Circle): string | undefined {
  const { most } = shape.structure.sizes.mentors;
  if (found.endedAt) return 'This match has ended.';
  if (most < 2) return 'Here one person leads at most.';
  return mentors.length >= most ? `${most} people lead this circle already; more than that nobody follows.` : undefined;
}
