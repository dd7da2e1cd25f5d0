import { mail } from '../../platform/mail/mail.ts';
import { calendarFor, type InvitationFacts } from '../letters/invitation-facts.ts';
import { sampleInvitation } from '../letters/sample.ts';
import { sayCircumstances, valuesOf } from '../letters/say-session.ts';
import { sayWhen } from '../say-when.ts';
import { schedulingWords } from '../words.ts';

/** The new time, place or length, to both; replaces the entry in their calendars. */
export const sessionMovedMail = mail<InvitationFacts & { from: string }>({
  name: 'scheduling.session-moved',
  sample: { ...sampleInvitation, calendar: { ...sampleInvitation.calendar, sequence: 1 }, from: '2026-03-09T14:00:00.000Z' },
  write: (facts, reader) => {
    const values = { ...valuesOf(facts, reader), from: sayWhen(facts.from, reader) };
    const { say } = reader;
    const who = facts.by ? 'partner' : 'you';
    const what = facts.from === facts.startsAt ? 'changed' : 'moved';
    return {
      subject: say(schedulingWords, `mail.${what}.subject`, values),
      paragraphs: [
        say(schedulingWords, `mail.${what}.by_${who}`, values),
        ...sayCircumstances(facts, reader),
        say(schedulingWords, 'mail.moved.attached'),
      ],
      action: { label: say(schedulingWords, 'mail.prepare'), path: `/sessions/${facts.session}` },
      closing: say(schedulingWords, 'mail.cannot_make_it'),
      calendar: calendarFor('REQUEST', facts, reader),
    };
  },
});
