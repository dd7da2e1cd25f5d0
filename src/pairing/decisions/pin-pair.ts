import { and, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { reportingLines } from '../../people/tables.ts';
import { command } from '../../platform/command.ts';
import { Refused } from '../../platform/problems.ts';
import { pairPinned } from '../events.ts';
import { decide, pairInput } from './decide.ts';

export const pinPair = command({
  name: 'pairing.pin-pair',
  says: 'Pin',
  done: 'The pair is pinned. Propose again and the rest is matched around it.',
  http: 'POST /programs/:program/pins',
  input: z.object(pairInput),
  output: z.object({ pin: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, mentor, mentee }) => {
    const line = await ctx.db
      .select({ distance: reportingLines.distance })
      .from(reportingLines)
      .where(
        or(
          and(eq(reportingLines.personId, mentee), eq(reportingLines.aboveId, mentor)),
          and(eq(reportingLines.personId, mentor), eq(reportingLines.aboveId, mentee)),
        ),
      );
    if (line.length > 0) throw new Refused('One of the two reports to the other, directly or further up. Such a pair is never made.');
    const pin = await decide(ctx, { program, kind: 'pin', mentor, mentee });
    await ctx.emit(pairPinned, { program, mentor, mentee });
    return { pin };
  },
});
