import { mail } from '../../platform/mail/mail.ts';
import { calendarFor, type InvitationFacts } from '../letters/invitation-facts.ts';
import { sampleInvitation } from '../letters/sample.ts';
import { valuesOf } from '../letters/say-session.ts';
import { schedulingWords } from '../words.ts';

/** Takes the session out of both calendars. */
export const sessionCancelledMail = mail<InvitationFacts & { matchEnded: boolean }>({
  name: 'scheduling.session-cancelled',
  sample: { ...sampleInvitation, calendar: { ...sampleInvitation.calendar, sequence: 2 }, matchEnded: false },
  write: (facts, reader) => {
    const values = valuesOf(facts, reader);
    const { say } = reader;
    const who = facts.matchEnded ? 'match_ended' : facts.by ? 'by_partner' : 'by_you';
    return {
      subject: say(schedulingWords, 'mail.cancelled.subject', values),
      paragraphs: [say(schedulingWords, `mail.cancelled.${who}`, values), say(schedulingWords, 'mail.cancelled.attached')],
      ...(facts.matchEnded ? {} : { action: { label: say(schedulingWords, 'mail.new_time'), path: `/matches/${facts.match}/schedule` } }),
      calendar: calendarFor('CANCEL', facts, reader),
    };
  },
});
