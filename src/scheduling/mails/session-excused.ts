import { mail } from '../../platform/mail/mail.ts';
import { calendarFor, type InvitationFacts } from '../letters/invitation-facts.ts';
import { sampleInvitation } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import { schedulingWords } from '../words.ts';

/** Says that it does not count; before its start it also leaves the calendars. */
export const sessionExcusedMail = mail<InvitationFacts & { beforeStart: boolean }>({
  name: 'scheduling.session-excused',
  sample: { ...sampleInvitation, calendar: { ...sampleInvitation.calendar, sequence: 1 }, beforeStart: true },
  write: (facts, reader) => {
    const values = valuesOf(facts, reader);
    const { say } = reader;
    return {
      subject: say(schedulingWords, 'mail.excused.subject', values),
      paragraphs: [
        say(schedulingWords, facts.by ? 'mail.excused.by_partner' : 'mail.excused.by_you', values),
        say(schedulingWords, facts.beforeStart ? 'mail.excused.attached' : 'mail.excused.next'),
      ],
      action: { label: say(schedulingWords, 'mail.new_time'), path: `/matches/${facts.match}/schedule` },
      ...(facts.beforeStart ? { calendar: calendarFor('CANCEL', facts, reader) } : {}),
    };
  },
});
