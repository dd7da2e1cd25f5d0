/** What the early swap contributes to the stage: one question in private after the first meetings, and what comes of it. */
import type { Stage } from '../../platform/stage.ts';
import { answerEarlyQuestion } from './answer-early-question.ts';
import { askEarly } from './ask-early.ts';
import { earlySwapBlueprint } from './early-swap-blueprint.ts';
import { howShallItGoOn } from './mails/how-shall-it-go-on.ts';
import { lookAtItTogether } from './mails/look-at-it-together.ts';
import { saveEarlySwapRules } from './save-early-swap-rules.ts';
import { forgetWithMatch, settleEarlyQuestions } from './settle-early-questions.ts';
import { showEarlyQuestion } from './show-early-question.ts';
import { showEarlySwap } from './show-early-swap.ts';

export const earlySwapPart = {
  commands: [answerEarlyQuestion, saveEarlySwapRules],
  queries: [showEarlyQuestion, showEarlySwap],
  reactions: [askEarly, forgetWithMatch],
  mails: [howShallItGoOn, lookAtItTogether],
  chores: [settleEarlyQuestions],
  blueprintParts: [earlySwapBlueprint],
  pages: [
    { path: 'matches/:match/go-on', file: 'supporting/early-swap/go-on.page.tsx', frame: 'site' },
    { path: 'programs/:program/supporting/early-swap', file: 'supporting/early-swap/early-swap.page.tsx', frame: 'program' },
  ],
} satisfies Partial<Stage>;
