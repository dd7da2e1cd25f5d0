import { mail, type Reader } from '../../platform/mail/mail.ts';
import { sampleSession } from '../letters/sample.ts';
import { sayCircumstances, valuesOf } from '../letters/say-session.ts';
import type { SessionFacts } from '../letters/session-facts.ts';
import { schedulingWords } from '../words.ts';

/** Of all sessions a person is to be reminded of in the same hour, soonest first: one mail. */
export const reminderMail = mail<{ sessions: SessionFacts[] }>({
  name: 'scheduling.reminder',
  sample: {
    sessions: [
      sampleSession,
      {
        ...sampleSession,
        number: 1,
        startsAt: '2026-03-11T09:30:00.000Z',
        place: '',
        others: { names: ['Tea Novak'], count: 1 },
        clocks: [{ name: 'Tea Novak', timeZone: 'Europe/Berlin' }],
      },
    ],
  },
  write: ({ sessions }, reader) => {
    const { say } = reader;
    const [first] = sessions as [SessionFacts, ...SessionFacts[]];
    const values = { ...valuesOf(first, reader), count: sessions.length };
    return {
      subject:
        sessions.length === 1
          ? say(schedulingWords, 'mail.reminder.subject', values)
          : say(schedulingWords, 'mail.reminder.subject_many', values),
      paragraphs: sessions.map((one) => paragraphOf(one, reader)),
      action: { label: say(schedulingWords, 'mail.prepare'), path: `/sessions/${first.session}` },
      closing: say(schedulingWords, 'mail.cannot_make_it'),
    };
  },
});

const paragraphOf = (facts: SessionFacts, reader: Reader) =>
  [reader.say(schedulingWords, 'mail.reminder.text', valuesOf(facts, reader)), ...sayCircumstances(facts, reader)].join('\n');
