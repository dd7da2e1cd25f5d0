import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { Invalid, Refused } from '../../platform/problems.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { noPlaceLeft } from '../runs/pairs-that-hold.rules.ts';
import { myShortlist } from './my-shortlist.ts';
import { whyNotChoose } from './why-not-choose.ts';

export const chooseMentor = command({
  name: 'pairing.choose-mentor',
  says: 'Choose',
  done: 'You are matched. Both of you have been written to.',
  http: 'POST /programs/:program/choice',
  input: z.object({ mentor: z.uuid({ error: 'Choose a person.' }) }),
  output: z.object({ match: z.uuid() }),
  may: aRegisteredPerson,
  ready: (ctx, { program }) => whyNotChoose(ctx, program, ['choose']),
  run: async (ctx, { program, mentor }) => {
    const offered = await myShortlist(ctx, program);
    if (!offered.some((one) => one.mentor === mentor))
      throw new Invalid({ mentor: 'This person is not on your shortlist. Choose one who is.' });
    const { match, because } = await matchIfItHolds(ctx, program, { mentor, mentee: personIdOf(ctx.actor) as string });
    if (match) return { match };
    throw new Refused(
      because === noPlaceLeft
        ? 'Somebody else was a moment quicker: this person has no place left. Choose another from your list.'
        : 'The two of you cannot be matched at the moment. Choose another from your list.',
    );
  },
});
