import { mail } from '../../platform/mail/mail.ts';
import { calendarFor, type InvitationFacts } from '../letters/invitation-facts.ts';
import { sampleInvitation } from '../letters/sample.ts';
import { sayCircumstances, valuesOf } from '../letters/say-session.ts';
import { schedulingWords } from '../words.ts';

/** The invitation, to both. */
export const sessionScheduledMail = mail<InvitationFacts>({
  name: 'scheduling.session-scheduled',
  sample: sampleInvitation,
  write: (facts, reader) => {
    const values = valuesOf(facts, reader);
    const { say } = reader;
    return {
      subject: say(schedulingWords, 'mail.scheduled.subject', values),
      paragraphs: [
        say(schedulingWords, facts.by ? 'mail.scheduled.by_partner' : 'mail.scheduled.by_you', values),
        ...sayCircumstances(facts, reader),
        say(schedulingWords, 'mail.scheduled.attached'),
      ],
      action: { label: say(schedulingWords, 'mail.prepare'), path: `/sessions/${facts.session}` },
      closing: say(schedulingWords, 'mail.cannot_make_it'),
      calendar: calendarFor('REQUEST', facts, reader),
    };
  },
});
