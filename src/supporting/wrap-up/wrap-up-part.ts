/** What wrapping up and rating contribute to the stage. */
import type { Stage } from '../../platform/stage.ts';
import { askForRatings, remindOfRatings } from './ask-for-ratings.ts';
import { sessionRated, sessionWrappedUp } from './events.ts';
import { finishWrapUp } from './finish-wrap-up.ts';
import { keepWrapUpDraft } from './keep-wrap-up-draft.ts';
import { listSessionFeedback } from './list-session-feedback.ts';
import { howWasIt } from './mails/how-was-it.ts';
import { ratingIsMissing } from './mails/rating-is-missing.ts';
import { rateSession } from './rate-session.ts';
import { showWrapUp } from './show-wrap-up.ts';

export const wrapUpPart = {
  commands: [finishWrapUp, keepWrapUpDraft, rateSession],
  queries: [showWrapUp, listSessionFeedback],
  events: [sessionWrappedUp, sessionRated],
  reactions: [askForRatings],
  mails: [howWasIt, ratingIsMissing],
  chores: [remindOfRatings],
  pages: [
    { path: 'sessions/:session/wrap-up', file: 'supporting/wrap-up/wrap-up.page.tsx', frame: 'site' },
    { path: 'programs/:program/supporting/feedback', file: 'supporting/wrap-up/feedback.page.tsx', frame: 'program' },
  ],
} satisfies Partial<Stage>;
