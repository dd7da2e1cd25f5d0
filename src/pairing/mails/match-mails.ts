/** What members of a match are written when it begins and when it ends. */
import { youAreMatched } from './you-are-matched.ts';
import { youArePeers } from './you-are-peers.ts';
import { aRoundBegins } from '../rounds/mails/a-round-begins.ts';
import { yourRounds } from '../rounds/mails/your-rounds.ts';
import { yourCircleHasEnded } from './your-circle-has-ended.ts';
import { yourCircleIsReady } from './your-circle-is-ready.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

export const matchMails = [youAreMatched, yourRounds, aRoundBegins, youArePeers, yourCircleIsReady, yourMatchHasEnded, yourCircleHasEnded];
