import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { personLeft } from '../../people/events.ts';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { participationPaused, registrationWithdrawn } from '../../registration/events.ts';
import { matchPublished, memberJoined } from '../events.ts';
import { bridges } from '../tables.ts';
import { seeThrough } from './after-ending.ts';
import { askForBridge } from './ask-for-bridge.ts';
import type { BridgeRow } from './bridge-of.ts';
import { endBridge } from './end-bridge.ts';
import { bridgeAccepted, bridgeEnded } from './events.ts';
import { bridgeHasEnded } from './mails/bridge-has-ended.ts';
import { hereIsYourBridge } from './mails/here-is-your-bridge.ts';

async function bridgeIn(ctx: Context, id: string): Promise<BridgeRow | undefined> {
  const [found] = await ctx.db.select().from(bridges).where(eq(bridges.id, id));
  return found;
}

async function endWhere(ctx: Context, where: SQL | undefined, because: 'new match' | 'left'): Promise<void> {
  const open = await ctx.db
    .select()
    .from(bridges)
    .where(and(isNull(bridges.endedAt), where))
    .orderBy(bridges.id);
  for (const one of open) await endBridge(ctx, one, because);
}

const tellTheMentee = reaction({
  name: 'pairing.tell-of-bridge',
  to: bridgeAccepted,
  run: async (ctx, { data }) => {
    const found = await bridgeIn(ctx, data.bridge);
    if (!found || found.endedAt) return;
    const names = await personNames(ctx, [found.mentorId]);
    const { name: programName } = await programOf(ctx, data.program);
    await ctx.mail(hereIsYourBridge, {
      to: found.menteeId,
      facts: { bridge: found.id, programName, mentor: names.get(found.mentorId)?.name ?? '' },
    });
  },
});

/** A question without a yes goes to the next; a bridge that is not needed any more is thanked for. */
const goOnAfterBridge = reaction({
  name: 'pairing.go-on-after-bridge',
  to: bridgeEnded,
  run: async (ctx, { data }) => {
    const found = await bridgeIn(ctx, data.bridge);
    if (!found) return;
    if (!found.acceptedAt || (found.endedBecause === 'left' && found.meetings === 0)) await askForBridge(ctx, data.program, found.menteeId);
    if (!found.acceptedAt || found.endedBecause !== 'new match') return;
    const names = await personNames(ctx, [found.menteeId]);
    const { name: programName } = await programOf(ctx, data.program);
    const facts = { bridge: found.id, programName, mentee: names.get(found.menteeId)?.name ?? '' };
    await ctx.mail(bridgeHasEnded, { to: found.mentorId, facts });
  },
});

const endOnMatch = reaction({
  name: 'pairing.end-bridge-with-match',
  to: matchPublished,
  run: (ctx, { data }) => endWhere(ctx, and(eq(bridges.programId, data.program), inArray(bridges.menteeId, data.mentees)), 'new match'),
});

const endOnJoining = reaction({
  name: 'pairing.end-bridge-with-joining',
  to: memberJoined,
  run: (ctx, { data }) => endWhere(ctx, and(eq(bridges.programId, data.program), eq(bridges.menteeId, data.person)), 'new match'),
});

const isOf = (person: string) => or(eq(bridges.menteeId, person), eq(bridges.mentorId, person));

const endOfWithdrawn = reaction({
  name: 'pairing.end-bridges-of-withdrawn',
  to: registrationWithdrawn,
  run: (ctx, { data }) => endWhere(ctx, and(eq(bridges.programId, data.program), isOf(data.person)), 'left'),
});

const endOfPaused = reaction({
  name: 'pairing.end-bridges-of-paused',
  to: participationPaused,
  run: (ctx, { data }) => endWhere(ctx, and(eq(bridges.programId, data.program), isOf(data.person)), 'left'),
});

const endOfLeaver = reaction({
  name: 'pairing.end-bridges-of-leaver',
  to: personLeft,
  run: (ctx, { data }) => endWhere(ctx, isOf(data.person), 'left'),
});

export const bridgeReactions = [
  seeThrough,
  tellTheMentee,
  goOnAfterBridge,
  endOnMatch,
  endOnJoining,
  endOfWithdrawn,
  endOfPaused,
  endOfLeaver,
];
