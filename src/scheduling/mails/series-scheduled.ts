import { mail } from '../../platform/mail/mail.ts';
import { calendarForSeries, type SeriesFacts } from '../letters/series-facts.ts';
import { sampleSeries } from '../letters/sample.ts';
import { sayCircumstances, valuesOf } from '../letters/say-session.ts';
import { sayWhen } from '../say-when.ts';
import { schedulingWords } from '../words.ts';

/** One invitation for all sessions of the series, to both. */
export const seriesScheduledMail = mail<SeriesFacts>({
  name: 'scheduling.series-scheduled',
  sample: sampleSeries,
  write: (facts, reader) => {
    const { say } = reader;
    const values = { ...valuesOf(facts, reader), count: facts.sessions.length };
    const lines = facts.sessions.map(({ number, startsAt }) =>
      say(schedulingWords, 'mail.series.line', { number, when: sayWhen(startsAt, reader) }),
    );
    return {
      subject: say(schedulingWords, 'mail.series.subject', values),
      paragraphs: [
        say(schedulingWords, facts.by ? 'mail.series.by_partner' : 'mail.series.by_you', values),
        lines.join('\n'),
        ...sayCircumstances(facts, reader),
        say(schedulingWords, 'mail.series.attached'),
      ],
      action: { label: say(schedulingWords, 'mail.series.action'), path: `/matches/${facts.match}/schedule` },
      closing: say(schedulingWords, 'mail.series.cannot_make_it'),
      calendar: calendarForSeries(facts, reader),
    };
  },
});
