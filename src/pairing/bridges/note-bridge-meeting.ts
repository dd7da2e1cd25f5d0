import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { number } from '../../platform/input.ts';
import { Refused } from '../../platform/problems.ts';
import { bridges } from '../tables.ts';
import { eitherOfBridge } from './access.ts';
import { lockedBridge, theBridge } from './bridge-of.ts';
import { meetingsOfBridge, whyNot } from './bridge-state.rules.ts';
import { endBridge } from './end-bridge.ts';

/** Which meeting is said as well, so that both may say it and it counts once. */
export const noteBridgeMeeting = command({
  name: 'pairing.note-bridge-meeting',
  says: 'We met',
  done: 'Written down: you met.',
  http: 'POST /bridges/:bridge/meetings',
  input: z.object({ meeting: number('The meeting', { least: 1, most: meetingsOfBridge, whole: true }) }),
  output: z.object({ meetings: z.number().int() }),
  of: theBridge,
  may: eitherOfBridge,
  ready: async (ctx, { found }) => whyNot(ctx.say, found, 'under way'),
  run: async (ctx, { bridge, meeting }) => {
    const found = await lockedBridge(ctx, bridge);
    const late = whyNot(ctx.say, found, 'under way');
    if (late) throw new Refused(late);
    const meetings = Math.max(found.meetings, meeting);
    await ctx.db.update(bridges).set({ meetings }).where(eq(bridges.id, bridge));
    if (meetings >= meetingsOfBridge) await endBridge(ctx, found, 'met');
    return { meetings };
  },
});
