/** What accountability contributes to the stage: rules, cases, asking for help, committing again. */
import type { Stage } from '../../platform/stage.ts';
import { judgeMissed, judgeNamedAbsence } from './apply-rules.ts';
import { askForHelp } from './ask-for-help.ts';
import { changeRule } from './change-rule.ts';
import { closeCase } from './close-case.ts';
import { caseClosed, caseOpened, helpRequested, matchHeldUp, mentorRecommitted, ruleChanged, ruleFired } from './events.ts';
import { giveProgramRules } from './give-program-rules.ts';
import { listCases } from './list-cases.ts';
import { listRules } from './list-rules.ts';
import { caseOpenedMail } from './mails/case-opened.ts';
import { helpRequestedMail } from './mails/help-requested.ts';
import { meetingsOnHold } from './mails/meetings-on-hold.ts';
import { mentorIsBack } from './mails/mentor-is-back.ts';
import { mentorMissedMeetings } from './mails/mentor-missed-meetings.ts';
import { participationOnHold } from './mails/participation-on-hold.ts';
import { recommit } from './recommit.ts';
import { rulesBlueprint } from './rules-blueprint.ts';
import { showCase } from './show-case.ts';
import { showRecommitment } from './show-recommitment.ts';
import { switchRuleOff } from './switch-rule-off.ts';
import { switchRuleOn } from './switch-rule-on.ts';
import { tellOfCase, tellOfHold, tellOfRequest, tellOfReturn } from './tell-of-cases.ts';

export const accountabilityPart = {
  commands: [switchRuleOn, switchRuleOff, changeRule, closeCase, askForHelp, recommit],
  queries: [listRules, listCases, showCase, showRecommitment],
  events: [ruleChanged, ruleFired, caseOpened, caseClosed, helpRequested, matchHeldUp, mentorRecommitted],
  reactions: [giveProgramRules, judgeMissed, judgeNamedAbsence, tellOfCase, tellOfRequest, tellOfHold, tellOfReturn],
  mails: [caseOpenedMail, helpRequestedMail, mentorMissedMeetings, participationOnHold, meetingsOnHold, mentorIsBack],
  blueprintParts: [rulesBlueprint],
  pages: [
    { path: 'programs/:program/supporting/rules', file: 'supporting/accountability/rules.page.tsx', frame: 'program' },
    { path: 'programs/:program/supporting/cases', file: 'supporting/accountability/cases.page.tsx', frame: 'program' },
    { path: 'programs/:program/supporting/cases/:case', file: 'supporting/accountability/case.page.tsx', frame: 'program' },
    { path: 'programs/:program/recommit', file: 'supporting/accountability/recommit.page.tsx', frame: 'site' },
  ],
} satisfies Partial<Stage>;
