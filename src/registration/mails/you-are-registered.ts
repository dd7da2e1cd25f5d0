import { mail } from '../../platform/mail/mail.ts';
import type { NextKind } from '../what-follows.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, type ProgramFacts } from './program-facts.ts';

interface Facts extends ProgramFacts {
  as: 'mentor' | 'mentee' | 'both';
  /** Of the mentee, where there are several to choose from. */
  track: string | null;
  capacity: number;
  /** What is looked for now. */
  next: NextKind;
  /** Whether they may make the first move themselves. */
  mayMoveFirst: boolean;
}

export const youAreRegistered = mail<Facts>({
  name: 'registration.you-are-registered',
  sample: { ...sampleProgram, as: 'both', track: 'Skill transfer', capacity: 2, next: 'in pairs', mayMoveFirst: false },
  write: (facts, { say, givenName, language }) => {
    const { program, name, as, track, capacity, startsOn, closesOn, manager, mentee, mentees, next, mayMoveFirst } = facts;
    return {
      subject: say(registrationWords, 'mail.registered.subject', { name }),
      paragraphs: [
        say(registrationWords, 'mail.greeting', { givenName }),
        [
          say(registrationWords, 'mail.registered.thanks', { name }),
          ...(as === 'mentee' ? [] : [say(registrationWords, 'mail.registered.mentor', { count: capacity, mentee, mentees })]),
          ...(as === 'mentor' || !track ? [] : [say(registrationWords, 'mail.registered.mentee', { track, mentee })]),
        ].join(' '),
        [
          say(registrationWords, `looked_for.${next}`),
          ...(startsOn ? [say(registrationWords, 'mail.registered.next_from', { day: sayDay(startsOn, language) })] : []),
        ].join(' '),
        ...(mayMoveFirst ? [say(registrationWords, 'mail.registered.first_move')] : []),
      ],
      action: { label: say(registrationWords, 'mail.registered.action'), path: `/register/${program}` },
      closing: [
        closesOn
          ? say(registrationWords, 'mail.registered.change_until', { day: sayDay(closesOn, language) })
          : say(registrationWords, 'mail.registered.change'),
        ...(manager ? [say(registrationWords, 'mail.questions', { manager })] : []),
      ].join(' '),
    };
  },
});
