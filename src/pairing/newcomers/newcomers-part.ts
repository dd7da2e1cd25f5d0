/** What the stage does for new hires. */
import { followPlan } from './follow-plan.ts';
import { keepFirstDays } from './keep-first-days.ts';
import { aNewcomerIsYours } from './mails/a-newcomer-is-yours.ts';
import { aStepOfThePlan } from './mails/a-step-of-the-plan.ts';
import { somebodyIsThere } from './mails/somebody-is-there.ts';
import { publishAtOnce } from './publish-at-once.ts';
import { replacingReactions } from './replace-the-buddy.ts';
import { tellNewcomers } from './tell-newcomers.ts';

export const newcomersPart = {
  reactions: [publishAtOnce, ...replacingReactions],
  mails: [aNewcomerIsYours, somebodyIsThere, aStepOfThePlan],
  chores: [keepFirstDays, tellNewcomers, followPlan],
};
