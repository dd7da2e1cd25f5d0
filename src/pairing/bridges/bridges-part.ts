/** Who sees a mentee through until they have a new mentor. */
import { acceptBridge } from './accept-bridge.ts';
import { declineBridge } from './decline-bridge.ts';
import { endOverdueBridges } from './end-overdue-bridges.ts';
import { bridgeAccepted, bridgeEnded } from './events.ts';
import { leaveBridge } from './leave-bridge.ts';
import { bridgeHasEnded } from './mails/bridge-has-ended.ts';
import { hereIsYourBridge } from './mails/here-is-your-bridge.ts';
import { untilYourNextMentor } from './mails/until-your-next-mentor.ts';
import { willYouBridge } from './mails/will-you-bridge.ts';
import { noteBridgeMeeting } from './note-bridge-meeting.ts';
import { bridgeReactions } from './reactions.ts';
import { showBridge } from './show-bridge.ts';

export const bridgesPart = {
  commands: [acceptBridge, declineBridge, noteBridgeMeeting, leaveBridge],
  queries: [showBridge],
  events: [bridgeAccepted, bridgeEnded],
  reactions: bridgeReactions,
  mails: [untilYourNextMentor, willYouBridge, hereIsYourBridge, bridgeHasEnded],
  chores: [endOverdueBridges],
  pages: [{ path: 'bridges/:bridge', file: 'pairing/bridges/bridge.page.tsx', frame: 'site' as const }],
};
