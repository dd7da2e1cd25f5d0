import { stage } from '../platform/stage.ts';
import { isMatchedIn } from './access.ts';
import { pairingEvents } from './events.ts';
import { pairingWords } from './words.ts';

export const pairing = stage({
  name: 'pairing',
  words: pairingWords,
  events: pairingEvents,
  relatesToProgram: isMatchedIn,
});
