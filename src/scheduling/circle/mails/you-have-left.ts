import { sayOthers, type Others } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { sampleInvitation } from '../../letters/sample.ts';
import { sayWhen } from '../../say-when.ts';
import { schedulingWords } from '../../words.ts';
import { calendarOf, type Entry } from '../entries-ahead.ts';

export interface LeftFacts {
  program: string;
  others: Others;
  /** What is taken out of the reader's calendar, and from when on. */
  ahead: { entry: Entry; from: string } | null;
}

/** To whoever is in a match no more while the others go on, in the same neutral words whatever the reason. */
export const youHaveLeft = mail<LeftFacts>({
  name: 'scheduling.you-have-left',
  sample: {
    program: 'Leading for the first time',
    others: { names: ['Mo Hansen', 'Tea Novak', 'Ana Lima', 'Ben Okafor'], count: 4 },
    ahead: { entry: { kind: 'session', facts: { ...sampleInvitation, by: null } }, from: sampleInvitation.startsAt },
  },
  write: ({ program, others, ahead }, reader) => {
    const { say } = reader;
    const { partner } = sayOthers(say, others);
    const calendar = ahead && calendarOf(ahead.entry, 'CANCEL', reader);
    return {
      subject: say(schedulingWords, 'circle.left.subject', { partner, program }),
      paragraphs: [
        say(schedulingWords, 'circle.left.text', { partner, program }),
        ...(ahead ? [say(schedulingWords, 'circle.left.ahead', { when: sayWhen(ahead.from, reader) })] : []),
      ],
      closing: say(schedulingWords, 'circle.left.closing'),
      ...(calendar ? { calendar } : {}),
    };
  },
});
