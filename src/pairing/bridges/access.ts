import { personIdOf } from '../../platform/actor.ts';
import { policy } from '../../platform/policy.ts';
import type { BridgeRow } from './bridge-of.ts';

interface OfBridge {
  found: BridgeRow;
}

export const theBridgingMentor = policy<OfBridge>('theBridgingMentor', 'the mentor asked to bridge', async (ctx, { found }) =>
  found.mentorId === personIdOf(ctx.actor) ? 'yes' : 'hidden',
);

/** The mentee hears of it with the mentor's yes, and of nobody who was asked before. */
export const eitherOfBridge = policy<OfBridge>('eitherOfBridge', 'the two of the bridge', async (ctx, { found }) =>
  found.mentorId === personIdOf(ctx.actor) || (found.acceptedAt !== null && found.menteeId === personIdOf(ctx.actor)) ? 'yes' : 'hidden',
);
