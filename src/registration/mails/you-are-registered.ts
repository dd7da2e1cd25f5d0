import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, type ProgramFacts } from './program-facts.ts';

interface Facts extends ProgramFacts {
  as: 'mentor' | 'mentee' | 'both';
  /** Of the mentee. */
  track: string | null;
  capacity: number;
}

export const youAreRegistered = mail<Facts>({
  name: 'registration.you-are-registered',
  sample: { ...sampleProgram, as: 'both', track: 'Skill transfer', capacity: 2 },
  write: ({ program, name, as, track, capacity, startsOn, closesOn, manager }, { say, givenName, language }) => ({
    subject: say(registrationWords, 'mail.registered.subject', { name }),
    paragraphs: [
      say(registrationWords, 'mail.greeting', { givenName }),
      [
        say(registrationWords, 'mail.registered.thanks', { name }),
        ...(as === 'mentee' ? [] : [say(registrationWords, 'mail.registered.mentor', { count: capacity })]),
        ...(as === 'mentor' || !track ? [] : [say(registrationWords, 'mail.registered.mentee', { track })]),
      ].join(' '),
      startsOn
        ? say(registrationWords, 'mail.registered.next_from', { day: sayDay(startsOn, language) })
        : say(registrationWords, 'mail.registered.next'),
    ],
    action: { label: say(registrationWords, 'mail.registered.action'), path: `/register/${program}` },
    closing: [
      closesOn
        ? say(registrationWords, 'mail.registered.change_until', { day: sayDay(closesOn, language) })
        : say(registrationWords, 'mail.registered.change'),
      ...(manager ? [say(registrationWords, 'mail.questions', { manager })] : []),
    ].join(' '),
  }),
});
