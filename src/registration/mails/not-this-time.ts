import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, type ProgramFacts } from './program-facts.ts';

interface Facts extends Pick<ProgramFacts, 'program' | 'name' | 'manager'> {
  role: 'mentor' | 'mentee';
  /** What the program calls it. */
  roleWord: string;
  reason: string;
}

export const notThisTime = mail<Facts>({
  name: 'registration.not-this-time',
  sample: {
    ...sampleProgram,
    role: 'mentor',
    roleWord: 'mentor',
    reason: 'You joined us a month ago. Please come back in the autumn, when you know the territory.',
  },
  write: ({ program, name, manager, role, roleWord, reason }, { say, givenName }) => ({
    subject: say(registrationWords, 'mail.screening.subject', { name }),
    paragraphs: [
      say(registrationWords, 'mail.greeting', { givenName }),
      say(registrationWords, role === 'mentor' ? 'mail.screening.thanks' : 'mail.screening.thanks_mentee', { name, role: roleWord }),
      manager
        ? say(registrationWords, 'mail.screening.reason', { manager, reason })
        : say(registrationWords, 'mail.screening.reason_alone', { reason }),
      say(registrationWords, 'mail.screening.stays'),
    ],
    action: { label: say(registrationWords, 'mail.screening.action'), path: `/register/${program}` },
    ...(manager ? { closing: say(registrationWords, 'mail.questions', { manager }) } : {}),
  }),
});
