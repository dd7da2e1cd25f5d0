/** What the stage does for new hires. */
import { followPlan } from './follow-plan.ts';
import { aNewcomerIsYours } from './mails/a-newcomer-is-yours.ts';
import { aStepOfThePlan } from './mails/a-step-of-the-plan.ts';
import { publishAtOnce } from './publish-at-once.ts';
import { replacingReactions } from './replace-the-buddy.ts';
import { tellNewcomers } from './tell-newcomers.ts';
import { tellTheBuddy } from './tell-the-buddy.ts';

export const newcomersPart = {
  reactions: [publishAtOnce, tellTheBuddy, ...replacingReactions],
  mails: [aNewcomerIsYours, aStepOfThePlan],
  chores: [tellNewcomers, followPlan],
};
