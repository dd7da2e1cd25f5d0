import { z } from 'zod';
import { event } from '../../platform/event.ts';

const bridge = z.object({ program: z.uuid(), bridge: z.uuid() });

export const bridgeAccepted = event('pairing.bridge-accepted', 'A mentor agreed to bridge the time until the next match', bridge);
/** Never why: a mentor's no is nobody's business. */
export const bridgeEnded = event('pairing.bridge-ended', 'A bridge, or the question for one, ended', bridge);
