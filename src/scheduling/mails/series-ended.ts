import { mail } from '../../platform/mail/mail.ts';
import { calendarForSeries, type SeriesFacts } from '../letters/series-facts.ts';
import { sampleSeries } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import { schedulingWords } from '../words.ts';

/** Takes what is left of a series out of both calendars when its match has ended; the past stays in them. */
export const seriesEndedMail = mail<SeriesFacts>({
  name: 'scheduling.series-ended',
  sample: { ...sampleSeries, by: null, sessions: [], calendar: { ...sampleSeries.calendar, sequence: 1 } },
  write: (facts, reader) => {
    const { say } = reader;
    const values = valuesOf(facts, reader);
    return {
      subject: say(schedulingWords, 'mail.series_ended.subject', values),
      paragraphs: [say(schedulingWords, 'mail.series_ended.text', values), say(schedulingWords, 'mail.series_ended.attached')],
      calendar: calendarForSeries(facts, reader),
    };
  },
});
