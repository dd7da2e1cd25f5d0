/** What the kit around a session contributes to the stage: agenda, preparation, next steps. */
import type { Stage } from '../../platform/stage.ts';
import { addNextStep } from '../next-steps/add-next-step.ts';
import { listNextSteps } from '../next-steps/list-next-steps.ts';
import { aStepIsDue } from '../next-steps/mails/a-step-is-due.ts';
import { remindOfSteps } from '../next-steps/remind-of-steps.ts';
import { tickNextStep } from '../next-steps/tick-next-step.ts';
import { agendaBlueprint } from './agenda-blueprint.ts';
import { duplicateLastSession } from './duplicate-last-session.ts';
import { prepareForSession } from './mails/prepare-for-session.ts';
import { markStep } from './mark-step.ts';
import { remindToPrepare } from './remind-to-prepare.ts';
import { saveAgendaDesign } from './save-agenda-design.ts';
import { saveKit } from './save-kit.ts';
import { savePreparation } from './save-preparation.ts';
import { showAgendaDesign } from './show-agenda-design.ts';
import { showKit } from './show-kit.ts';

export const sessionKitPart = {
  commands: [saveKit, savePreparation, markStep, duplicateLastSession, saveAgendaDesign, addNextStep, tickNextStep],
  queries: [showKit, showAgendaDesign, listNextSteps],
  mails: [prepareForSession, aStepIsDue],
  chores: [remindToPrepare, remindOfSteps],
  blueprintParts: [agendaBlueprint],
  pages: [
    { path: 'sessions/:session', file: 'supporting/session-kit/kit.page.tsx', frame: 'site' },
    { path: 'programs/:program/supporting/agenda', file: 'supporting/session-kit/agenda.page.tsx', frame: 'program' },
  ],
} satisfies Partial<Stage>;
