import type { Invitation, Invited } from '../../platform/calendar/invitation.ts';
import { writeInvitation } from '../../platform/calendar/invitation.ts';
import type { Context } from '../../platform/context.ts';
import type { Letter, Reader } from '../../platform/mail/mail.ts';
import type { Session } from '../session-of.ts';
import { schedulingWords } from '../words.ts';
import { sessionSeenBy, type SeenBy, type SessionFacts } from './session-facts.ts';

/** What calendars are told, but for the words, which are the reader's. */
export type CalendarFacts = Omit<Invitation, 'method' | 'title' | 'description'>;

export interface InvitationFacts extends SessionFacts {
  /** Who did it; null where the reader did, or nobody. */
  by: string | null;
  /** Of both, the mentor first. */
  names: string[];
  calendar: CalendarFacts;
}

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** One letter per member. @param at when the change was made */
export async function invitationFacts(
  ctx: Context,
  session: Session,
  { sequence, by, at }: { sequence: number; by: string | null; at: Date },
): Promise<(SeenBy & { facts: InvitationFacts })[]> {
  const seen = await sessionSeenBy(ctx, session);
  const attendees: Invited[] = [];
  for (const { member } of seen) {
    const reader = await ctx.app.findReader(ctx, member.personId);
    if (reader) attendees.push({ name: member.name, address: reader.address, accepted: member.personId === by });
  }
  const { url, mailFrom } = ctx.app.configuration;
  return seen.map(({ member, facts }) => ({
    member,
    facts: {
      ...facts,
      by: by === null || by === member.personId ? null : facts.partner.name,
      names: seen.map((one) => one.member.name),
      calendar: {
        uid: `session-${session.id}@pairwell`,
        sequence,
        stamp: at.toISOString(),
        startsAt: facts.startsAt,
        minutes: facts.minutes,
        place: facts.place,
        url: `${url}/sessions/${session.id}`,
        organizer: { name: facts.program, address: addressIn(mailFrom) },
        attendees,
      },
    },
  }));
}

export function calendarFor(method: 'REQUEST' | 'CANCEL', facts: InvitationFacts, { say }: Reader): Letter['calendar'] {
  const title = say(schedulingWords, 'calendar.title', { number: facts.number, names: facts.names.join(', ') });
  const description = say(schedulingWords, 'calendar.description', { program: facts.program, url: facts.calendar.url });
  return { method, content: writeInvitation({ ...facts.calendar, method, title, description }) };
}
