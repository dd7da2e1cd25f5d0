import { z } from 'zod';
import { event } from '../platform/event.ts';

const program = z.uuid();
const person = z.uuid();

export const registrationOpened = event('registration.opened', 'Registration was opened', z.object({ program }));
export const windowChanged = event(
  'registration.window-changed',
  'When or to whom registration is open was changed',
  z.object({ program }),
);
export const questionnaireChanged = event(
  'registration.questionnaire-changed',
  'The questionnaire was changed',
  z.object({ program, version: z.number().int() }),
);
export const personInvited = event(
  'registration.person-invited',
  'A person was invited',
  z.object({ program, person, again: z.boolean().default(false) }),
);
export const invitationDeclined = event('registration.invitation-declined', 'An invitation was declined', z.object({ program, person }));
export const invitationTakenBack = event(
  'registration.invitation-taken-back',
  'An invitation was taken back',
  z.object({ program, person }),
);
export const timeBudgetChanged = event(
  'registration.time-budget-changed',
  'How much time somebody, or everybody, gives was changed',
  z.object({ person: person.nullable() }),
);
export const timeClosed = event('registration.time-closed', 'Days were closed', z.object({ period: z.uuid(), person: person.nullable() }));
export const timeOpened = event(
  'registration.time-opened',
  'Closed days were opened',
  z.object({ period: z.uuid(), person: person.nullable() }),
);
export const cardWritten = event('registration.card-written', 'A card was put up', z.object({ program, person }));
export const cardTakenDown = event('registration.card-taken-down', 'A card was taken down', z.object({ program, person }));
export const personJoinedByLink = event('registration.person-joined-by-link', 'A person came by the link', z.object({ program, person }));
export const registrationFinished = event(
  'registration.registration-finished',
  'A registration was finished',
  z.object({ program, person }),
);
export const registrationWithdrawn = event(
  'registration.registration-withdrawn',
  'A registration was withdrawn',
  z.object({ program, person }),
);
export const participationPaused = event(
  'registration.participation-paused',
  'A participation was paused',
  z.object({ program, person, reason: z.enum(['own wish', 'missed meetings']) }),
);
export const participationResumed = event(
  'registration.participation-resumed',
  'A paused participation was resumed',
  z.object({ program, person }),
);

export const requirementMade = event(
  'registration.requirement-made',
  'A credential was asked for',
  z.object({ program, type: z.uuid(), role: z.enum(['mentor', 'mentee']), required: z.boolean() }),
);
export const requirementDropped = event(
  'registration.requirement-dropped',
  'A credential is no longer asked for',
  z.object({ program, type: z.uuid(), role: z.enum(['mentor', 'mentee']) }),
);
export const credentialWaived = event(
  'registration.credential-waived',
  'A credential was waived',
  z.object({ program, person, type: z.uuid() }),
);
export const waiverEnded = event('registration.waiver-ended', 'A waiver was ended', z.object({ program, person, type: z.uuid() }));

export const screeningChanged = event(
  'registration.screening-changed',
  'Whether and for what people are screened was changed',
  z.object({ program }),
);
export const personApproved = event(
  'registration.person-approved',
  'A registered person was approved',
  z.object({ program, person, role: z.enum(['mentor', 'mentee']) }),
);
export const personDeclined = event(
  'registration.person-declined',
  'A registered person was declined',
  z.object({ program, person, role: z.enum(['mentor', 'mentee']) }),
);

export const newcomersChanged = event('registration.newcomers-changed', 'How new hires are taken in was changed', z.object({ program }));
export const newcomerBegan = event('registration.newcomer-began', 'A new hire had their first day', z.object({ program, person }));

export const registrationEvents = [
  registrationOpened,
  windowChanged,
  questionnaireChanged,
  personInvited,
  invitationDeclined,
  invitationTakenBack,
  personJoinedByLink,
  registrationFinished,
  registrationWithdrawn,
  participationPaused,
  participationResumed,
  cardWritten,
  cardTakenDown,
  requirementMade,
  requirementDropped,
  credentialWaived,
  waiverEnded,
  screeningChanged,
  personApproved,
  personDeclined,
  newcomersChanged,
  newcomerBegan,
];
