import { mail } from '../../platform/mail/mail.ts';
import { sampleSession } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import type { SessionFacts } from '../letters/session-facts.ts';
import { schedulingWords } from '../words.ts';

/** After the end, to both, while nobody has said anything. */
export const didYouMeetMail = mail<SessionFacts & { graceHours: number }>({
  name: 'scheduling.did-you-meet',
  sample: { ...sampleSession, graceHours: 24 },
  write: (facts, reader) => {
    const values = { ...valuesOf(facts, reader), count: facts.graceHours };
    const { say } = reader;
    return {
      subject: say(schedulingWords, 'mail.did_you_meet.subject', values),
      paragraphs: [say(schedulingWords, 'mail.did_you_meet.text', values), say(schedulingWords, 'mail.did_you_meet.how_long')],
      action: { label: say(schedulingWords, 'mail.did_you_meet.action'), path: `/sessions/${facts.session}/wrap-up` },
      closing: say(schedulingWords, 'mail.did_you_meet.closing', values),
    };
  },
});
