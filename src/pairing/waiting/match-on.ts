import { chore } from '../../platform/chore.ts';
import { offersShortlists } from '../process/process.ts';
import { beginRound, roundUnderWay } from '../shortlists/begin-round.ts';
import { programsThatGoOn } from './programs-that-go-on.ts';
import { proposeForTheNew } from './propose-for-the-new.ts';
import { someoneIsNew } from './someone-is-new.ts';
import { offerFreePlaces } from './offer-free-places.ts';

/** Published pairs keep their places, so each day takes in only who is new or free again. */
export const matchOn = chore({
  name: 'pairing.match-on',
  says: 'In programs that go on, draws up shortlists or proposes for who has come since the day before',
  every: 'day',
  run: async (ctx) => {
    for (const { program, process } of await programsThatGoOn(ctx)) {
      await offerFreePlaces(ctx, program);
      if (!process.rolling) continue;
      if (!offersShortlists(process)) await proposeForTheNew(ctx, program);
      else if ((await someoneIsNew(ctx, program)) && !(await roundUnderWay(ctx, program))) await beginRound(ctx, program);
    }
  },
});
