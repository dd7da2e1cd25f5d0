import { structureOf } from '../../planning/structures.ts';
import { planningWords } from '../../planning/words.ts';
import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, sayDays, type ProgramFacts } from './program-facts.ts';

interface Facts extends ProgramFacts {
  role: 'mentor' | 'mentee' | 'both' | null;
}

export const youAreInvited = mail<Facts>({
  name: 'registration.you-are-invited',
  sample: { ...sampleProgram, role: 'mentor' },
  write: (facts, { say, givenName, language }) => {
    const { program, name, purpose, startsOn, endsOn, closesOn, role, manager, mentor, mentee, structures } = facts;
    const dates = startsOn && endsOn ? say(registrationWords, 'mail.dates', sayDays(startsOn, endsOn, language)) : '';
    const isMutual = structures.every((key) => structureOf(key).roles === 'one');
    const until = closesOn ? say(registrationWords, 'mail.until', { day: sayDay(closesOn, language) }) : '';
    return {
      subject: say(registrationWords, 'mail.invited.subject', { name }),
      paragraphs: [
        say(registrationWords, 'mail.greeting', { givenName }),
        say(registrationWords, `mail.invited.${isMutual ? 'mutual' : (role ?? 'open')}`, { name, mentor, mentee }),
        ...(purpose ? [purpose] : []),
        [...structures.map((key) => say(planningWords, `structure_says.${key}`)), dates].filter(Boolean).join(' '),
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
