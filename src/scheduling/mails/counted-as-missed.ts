import { mail } from '../../platform/mail/mail.ts';
import { sampleSession } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import type { SessionFacts } from '../letters/session-facts.ts';
import { schedulingWords } from '../words.ts';

/** So that nobody is counted as having missed a session without a chance to contest it. */
export const countedAsMissedMail = mail<SessionFacts & { reportedBy: string | null }>({
  name: 'scheduling.counted-as-missed',
  sample: { ...sampleSession, reportedBy: null },
  write: (facts, reader) => {
    const values = { ...valuesOf(facts, reader), by: facts.reportedBy ?? '' };
    const { say } = reader;
    return {
      subject: say(schedulingWords, 'mail.missed.subject', values),
      paragraphs: [
        say(schedulingWords, facts.reportedBy ? 'mail.missed.reported' : 'mail.missed.silent', values),
        say(schedulingWords, 'mail.missed.contest'),
      ],
      action: { label: say(schedulingWords, 'mail.missed.action'), path: `/matches/${facts.match}/schedule#session-${facts.number}` },
      closing: say(schedulingWords, 'mail.missed.closing'),
    };
  },
});
