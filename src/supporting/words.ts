/** Every sentence of the supporting stage that a person reads, folded as the stage is. */
import { defineWords } from '../platform/words/words.ts';
import { accountabilitySentences } from './accountability/accountability-words.ts';
import { charterSentences } from './charter/charter-words.ts';
import { earlySentences } from './early-swap/early-words.ts';
import { healthSentences } from './health/health-words.ts';
import { roomSentences } from './room/room-words.ts';
import { agendaSentences, kitSentences } from './session-kit/kit-words.ts';
import { stepSentences } from './next-steps/step-words.ts';
import { refusalSentences } from './refusal-words.ts';
import { nextSentences, stageSentences } from './stage-words.ts';
import { wrapUpSentences } from './wrap-up/wrap-up-words.ts';

export const supportingWords = defineWords('supporting', {
  stage: stageSentences,
  next: nextSentences,
  refused: refusalSentences,
  room: roomSentences,
  charter: charterSentences,
  agenda: agendaSentences,
  kit: kitSentences,
  steps: stepSentences,
  wrapUp: wrapUpSentences,
  accountability: accountabilitySentences,
  health: healthSentences,
  early: earlySentences,
});
