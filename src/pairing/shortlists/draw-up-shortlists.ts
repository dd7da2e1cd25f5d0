import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { offersShortlists } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { beginRound, roundUnderWay } from './begin-round.ts';

export const drawUpShortlists = command({
  name: 'pairing.draw-up-shortlists',
  says: 'Offer everybody a shortlist',
  http: 'POST /programs/:program/shortlists',
  input: z.object({}),
  output: z.object({ round: z.uuid(), work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    if (!offersShortlists(await processOf(ctx, program)))
      return 'In this program mentees do not choose. Change how pairs come about first.';
    return (await roundUnderWay(ctx, program)) ? 'Shortlists are being drawn up right now. Wait until they are done.' : undefined;
  },
  run: (ctx, { program }) => beginRound(ctx, program),
});
