import { fewNames } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { sampleInvitation } from '../../letters/sample.ts';
import { sayCircumstances, valuesOf } from '../../letters/say-session.ts';
import { schedulingWords } from '../../words.ts';
import { calendarOf, type Entry } from '../entries-ahead.ts';

export interface JoinedFacts {
  match: string;
  program: string;
  /** Everybody else in it. */
  names: string[];
  /** Whether its members sign a charter. */
  agreement: boolean;
  next: Entry | null;
}

/** To whoever comes into a match under way: who is in it, when they meet next, and what to sign. */
export const youHaveJoined = mail<JoinedFacts>({
  name: 'scheduling.you-have-joined',
  sample: {
    match: '0195d2a0-0000-7000-8000-000000000002',
    program: 'Leading for the first time',
    names: ['Mo Hansen', 'Tea Novak', 'Ana Lima', 'Ben Okafor'],
    agreement: true,
    next: { kind: 'session', facts: { ...sampleInvitation, by: null } },
  },
  write: ({ match, program, names, agreement, next }, reader) => {
    const { say } = reader;
    const calendar = next && calendarOf(next, 'REQUEST', reader);
    return {
      subject: say(schedulingWords, 'circle.joined.subject', { partner: fewNames(say, names), program }),
      paragraphs: [
        say(schedulingWords, 'circle.joined.who', { program, names: names.join(', ') }),
        ...(next
          ? [say(schedulingWords, 'circle.joined.next', valuesOf(next.facts, reader)), ...sayCircumstances(next.facts, reader)]
          : [say(schedulingWords, 'circle.joined.no_date')]),
        ...(agreement ? [say(schedulingWords, 'circle.joined.charter')] : []),
      ],
      action: { label: say(schedulingWords, 'circle.joined.action'), path: `/matches/${match}` },
      ...(calendar ? { calendar } : {}),
    };
  },
});
