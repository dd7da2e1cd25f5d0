import { mail } from '../../platform/mail/mail.ts';
import { sampleSession } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import type { SessionFacts } from '../letters/session-facts.ts';
import { schedulingWords } from '../words.ts';

/** After the end, to both, while nobody has said anything: whether they met and, where the program asks for it, how it was. */
export const didYouMeetMail = mail<SessionFacts & { graceHours: number; asksHow: boolean }>({
  name: 'scheduling.did-you-meet',
  sample: { ...sampleSession, graceHours: 24, asksHow: true },
  write: (facts, reader) => {
    const values = { ...valuesOf(facts, reader), count: facts.graceHours };
    const { say } = reader;
    const asked = facts.asksHow ? 'with_rating' : 'alone';
    const ofMore = facts.others.count > 1;
    return {
      subject: say(schedulingWords, `mail.did_you_meet.${asked}.subject`, values),
      paragraphs: [
        say(schedulingWords, 'mail.did_you_meet.text', values),
        say(schedulingWords, ofMore ? `mail.did_you_meet.${asked}.how_long_of_more` : `mail.did_you_meet.${asked}.how_long`, values),
      ],
      action: { label: say(schedulingWords, 'mail.did_you_meet.action'), path: `/sessions/${facts.session}/wrap-up` },
      closing: say(schedulingWords, ofMore ? 'mail.did_you_meet.closing_of_more' : 'mail.did_you_meet.closing', values),
    };
  },
});
