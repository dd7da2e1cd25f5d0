/**
 * The thirteen steps between the general information and the first pairs. Each stage declares the
 * steps it can judge by its data; where none has, the step is a person's tick, so that the list is
 * always whole.
 */
import type { App } from '../../platform/app.ts';
import type { LaunchStep } from '../../platform/stage.ts';
import { tickedStep } from './checked-steps.ts';
import { missingOf } from '../general/general-information.rules.ts';
import { programOf, tracksOf } from '../program-of.ts';

const at = (page: string) => (program: string) => `/programs/${program}/${page}`;

export const generalInformation: LaunchStep = {
  key: 'general-information',
  place: 1,
  says: 'Say what the program is',
  path: at('planning'),
  done: async (ctx, program) => missingOf(await programOf(ctx, program), (await tracksOf(ctx, program)).length).length === 0,
};

/** General information first, then a tick for each step, until a later stage judges it. */
export const planningSteps: readonly LaunchStep[] = [
  generalInformation,
  tickedStep({ key: 'questionnaire', place: 2, says: 'Read the questionnaire', path: at('registration/questionnaire') }),
  tickedStep({ key: 'algorithm', place: 3, says: 'Set what makes a good pair', path: at('pairing') }),
  tickedStep({ key: 'access', place: 4, says: 'Say who may take part, and until when', path: at('registration') }),
  tickedStep({ key: 'invites', place: 5, says: 'Invite people', path: at('registration') }),
  tickedStep({ key: 'launch-registration', place: 6, says: 'Open registration', path: at('registration') }),
  tickedStep({ key: 'choose-process', place: 7, says: 'Choose how pairs come about', path: at('pairing') }),
  tickedStep({ key: 'readiness', place: 8, says: 'See whether everyone can be matched', path: at('pairing') }),
  tickedStep({ key: 'review-algorithm', place: 9, says: 'Read a first proposal', path: at('pairing') }),
  tickedStep({ key: 'pairing-mails', place: 10, says: 'Read the mails that pairs will get', path: at('pairing') }),
  tickedStep({ key: 'agendas', place: 11, says: 'Read the agenda of sessions', path: at('supporting') }),
  tickedStep({ key: 'resources', place: 12, says: 'Choose what helps pairs to begin', path: at('supporting') }),
  tickedStep({ key: 'surveys', place: 13, says: 'Decide what people are asked afterwards', path: at('supporting') }),
  tickedStep({ key: 'launch-pairing', place: 14, says: 'Publish the matches', path: at('pairing') }),
];

/** One step for each place, from the last stage that declares it. */
export function launchStepsOf(app: App): LaunchStep[] {
  const declared = app.stages.flatMap((stage) => stage.launchSteps);
  return planningSteps.map((step) => declared.findLast((one) => one.place === step.place) ?? step);
}
