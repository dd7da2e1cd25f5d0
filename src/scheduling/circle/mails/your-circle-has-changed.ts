import { mail } from '../../../platform/mail/mail.ts';
import { sampleSeries } from '../../letters/sample.ts';
import { schedulingWords } from '../../words.ts';
import { calendarOf, type Entry } from '../entries-ahead.ts';

export interface ChangedFacts {
  match: string;
  program: string;
  who: string;
  change: 'joined' | 'left';
  /** Everybody in it now. */
  size: number;
  /** The soonest entry in calendars, with the guests as they are now. */
  next: Entry | null;
}

/** To those who are in the match already, or stay: who came or went, never why. */
export const yourCircleHasChanged = mail<ChangedFacts>({
  name: 'scheduling.your-circle-has-changed',
  sample: {
    match: '0195d2a0-0000-7000-8000-000000000002',
    program: 'Leading for the first time',
    who: 'Ben Okafor',
    change: 'joined',
    size: 6,
    next: { kind: 'series', facts: sampleSeries },
  },
  write: ({ match, program, who, change, size, next }, reader) => {
    const { say } = reader;
    const calendar = next && calendarOf(next, 'REQUEST', reader);
    const values = { who, program, count: size };
    return {
      subject: say(schedulingWords, `circle.changed.${change}.subject`, values),
      paragraphs: [
        say(schedulingWords, `circle.changed.${change}.text`, values),
        ...(calendar ? [say(schedulingWords, 'circle.changed.attached')] : []),
      ],
      action: { label: say(schedulingWords, 'circle.changed.action'), path: `/matches/${match}` },
      ...(calendar ? { calendar } : {}),
    };
  },
});
