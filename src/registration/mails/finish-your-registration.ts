import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, type ProgramFacts } from './program-facts.ts';

interface Facts extends ProgramFacts {
  /** Whether they have begun to answer. */
  begun: boolean;
}

export const finishYourRegistration = mail<Facts>({
  name: 'registration.finish-your-registration',
  sample: { ...sampleProgram, begun: true },
  write: ({ program, name, closesOn, begun, manager }, { say, givenName, language }) => ({
    subject: say(registrationWords, 'mail.unfinished.subject', { name }),
    paragraphs: [
      say(registrationWords, 'mail.greeting', { givenName }),
      say(registrationWords, begun ? 'mail.unfinished.begun' : 'mail.unfinished.not_begun', { name }),
      ...(closesOn ? [say(registrationWords, 'mail.until', { day: sayDay(closesOn, language) })] : []),
    ],
    action: { label: say(registrationWords, begun ? 'mail.unfinished.go_on' : 'mail.invited.action'), path: `/register/${program}` },
    closing: [
      say(registrationWords, 'mail.invited.decline'),
      ...(manager ? [say(registrationWords, 'mail.questions', { manager })] : []),
    ].join(' '),
  }),
});
