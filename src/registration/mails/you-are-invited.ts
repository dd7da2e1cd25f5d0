import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, type ProgramFacts } from './program-facts.ts';

interface Facts extends ProgramFacts {
  role: 'mentor' | 'mentee' | 'both' | null;
}

export const youAreInvited = mail<Facts>({
  name: 'registration.you-are-invited',
  sample: { ...sampleProgram, role: 'mentor' },
  write: ({ program, name, purpose, startsOn, endsOn, closesOn, role, manager }, { say, givenName, language }) => {
    const dates =
      startsOn && endsOn ? say(registrationWords, 'mail.dates', { from: sayDay(startsOn, language), to: sayDay(endsOn, language) }) : '';
    const until = closesOn ? say(registrationWords, 'mail.until', { day: sayDay(closesOn, language) }) : '';
    return {
      subject: say(registrationWords, 'mail.invited.subject', { name }),
      paragraphs: [
        say(registrationWords, 'mail.greeting', { givenName }),
        say(registrationWords, `mail.invited.${role ?? 'open'}`, { name }),
        ...(purpose ? [purpose] : []),
        ...(dates ? [dates] : []),
        [say(registrationWords, 'mail.invited.ask'), until].filter(Boolean).join(' '),
      ],
      action: { label: say(registrationWords, 'mail.invited.action'), path: `/register/${program}` },
      closing: [
        say(registrationWords, 'mail.invited.decline'),
        ...(manager ? [say(registrationWords, 'mail.questions', { manager })] : []),
      ].join(' '),
    };
  },
});
