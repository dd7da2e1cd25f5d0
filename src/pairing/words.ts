/** Every sentence of the pairing stage that a person reads. */
import { defineWords } from '../platform/words/words.ts';

export const pairingWords = defineWords('pairing', {
  pairing: { title: 'Pairing' },
});
