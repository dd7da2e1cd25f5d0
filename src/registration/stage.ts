import { stage } from '../platform/stage.ts';
import { registrationEvents } from './events.ts';
import { questionnairePart } from './questionnaire/questionnaire-part.ts';
import { relatesToProgram } from './relates-to-program.ts';
import { registrationWords } from './words.ts';

export const registration = stage({
  name: 'registration',
  words: registrationWords,
  events: registrationEvents,
  blueprintParts: [questionnairePart],
  relatesToProgram,
});
