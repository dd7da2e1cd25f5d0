import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import { aParticipantOf } from '../access.ts';
import { whatIsOnHold } from './recommit.ts';

export const showRecommitment = query({
  name: 'supporting.show-recommitment',
  says: 'Show what of one’s own is on hold',
  http: 'GET /programs/:program/commitments',
  input: z.object({}),
  output: z.object({ program: z.string(), endsOn: z.string().nullable(), since: z.date().nullable() }),
  may: aParticipantOf,
  run: async (ctx, { program }) => {
    const { name, endsOn } = await programOf(ctx, program);
    return { program: name, endsOn, since: (await whatIsOnHold(ctx, program))?.since ?? null };
  },
});
