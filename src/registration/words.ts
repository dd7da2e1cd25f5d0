import { defineWords } from '../platform/words/words.ts';
import { answeringWords } from './answering/words.ts';
import { cardWords, wallWords } from './cards/words.ts';
import { mailWords } from './mails/words.ts';
import { managingWords } from './registrants/words.ts';
import { newcomerWords } from './newcomers/words.ts';
import { requirementMailWords, requirementWords } from './requirements/words.ts';
import { screeningMailWords, screeningWords } from './screening/words.ts';
import { questionnaireWords } from './questionnaire/words.ts';
import { timeWords } from './time/words.ts';

export const registrationWords = defineWords('registration', {
  role: { mentor: 'Mentor', mentee: 'Mentee', both: 'Both' },
  state: {
    not_yet: 'Not open yet',
    scheduled: 'Date set',
    registered_one: '{{count}} registered',
    registered_other: '{{count}} registered',
  },
  attention: {
    nobody: 'Registration is open, and nobody has been invited',
    closing_one: 'Registration closes soon, and {{count}} person has not answered',
    closing_other: 'Registration closes soon, and {{count}} people have not answered',
  },
  /** Said to who has registered, by what is looked for now. */
  looked_for: {
    'in pairs': 'Next, we look for the partner who fits you best, and write to you as soon as we have found one.',
    'in groups': 'Next, we look for the circle that fits you best, and write to you as soon as we have found one.',
    'among peers': 'Next, we look for the colleague who fits you best, and write to you as soon as we have found one.',
    'in rounds': 'Next, we look for somebody new for you in each round, and write to you as soon as we have found them.',
    newcomers: 'We write to you as soon as somebody is hired whom you fit.',
  },
  next: {
    begin: 'Will you take part in {{name}}?',
    begin_detail: 'A few questions, about five minutes.',
    begin_label: 'Answer the questions',
    go_on: 'Finish registering for {{name}}',
    go_on_detail: 'What you have answered is kept.',
    go_on_label: 'Go on',
    credential: 'Enter your {{name}}',
    credential_required: '{{program}} matches you once it is entered and confirmed.',
    credential_asked: '{{program}} asks for it; you are matched without it too.',
    credential_label: 'Enter it',
  },
  ...managingWords,
  questionnaire: questionnaireWords,
  answering: answeringWords,
  mail: { ...mailWords, credential: requirementMailWords, screening: screeningMailWords },
  requirements: requirementWords,
  screening: screeningWords,
  newcomers: newcomerWords,
  time: timeWords,
  cards: cardWords,
  wall: wallWords,
});
