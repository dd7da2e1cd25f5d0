import type { Invitation, Invited } from '../../platform/calendar/invitation.ts';
import { writeInvitation } from '../../platform/calendar/invitation.ts';
import type { Context } from '../../platform/context.ts';
import type { Letter, Reader } from '../../platform/mail/mail.ts';
import { dueAt, seriesOf } from '../series-of.ts';
import type { MatchMember } from '../../pairing/match-of.ts';
import type { Session } from '../session-of.ts';
import { schedulingWords } from '../words.ts';
import { doneBy, sessionSeenBy, type SeenBy, type SessionFacts } from './session-facts.ts';

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

export interface Change {
  sequence: number;
  /** Who made it. */
  by: string | null;
  at: Date;
}

/** One letter per member. @param viewers others than the members of the match */
export async function invitationFacts(
  ctx: Context,
  session: Session,
  change: Change,
  viewers?: readonly MatchMember[],
): Promise<(SeenBy & { facts: InvitationFacts })[]> {
  const seen = await sessionSeenBy(ctx, session, viewers);
  const common = await commonFacts(ctx, seen, change);
  const under =
    session.seriesId === null || session.seriesSlot === null
      ? { uid: `session-${session.id}@pairwell` }
      : await underSeries(ctx, session.seriesId, session.seriesSlot);
  return seen.map(({ member, facts }) => ({
    member,
    facts: {
      ...facts,
      by: doneBy(seen, change.by, member),
      names: seen.map((one) => one.member.name),
      calendar: {
        ...common,
        ...under,
        startsAt: facts.startsAt,
        minutes: facts.minutes,
        place: facts.place,
        url: `${ctx.app.configuration.url}/sessions/${session.id}`,
      },
    },
  }));
}

/** What does not hang on the session. */
export async function commonFacts(ctx: Context, seen: SeenBy[], { sequence, by, at }: Change) {
  const attendees: Invited[] = [];
  for (const { member } of seen) {
    const reader = await ctx.app.findReader(ctx, member.personId);
    if (reader) attendees.push({ name: member.name, address: reader.address, accepted: member.personId === by });
  }
  const organizer = { name: seen[0]?.facts.program ?? '', address: addressIn(ctx.app.configuration.mailFrom) };
  return { sequence, stamp: at.toISOString(), organizer, attendees };
}

export const uidOfSeries = (id: string): string => `series-${id}@pairwell`;

async function underSeries(ctx: Context, id: string, slot: number) {
  const series = await seriesOf(ctx, id);
  return { uid: uidOfSeries(id), oneOf: { timeZone: series.timeZone, due: dueAt(series, slot).toISOString() } };
}

export function calendarFor(method: 'REQUEST' | 'CANCEL', facts: InvitationFacts, { say }: Reader): Letter['calendar'] {
  const title = say(schedulingWords, 'calendar.title', { number: facts.number, names: facts.names.join(', ') });
  const description = say(schedulingWords, 'calendar.description', { program: facts.program, url: facts.calendar.url });
  return { method, content: writeInvitation({ ...facts.calendar, method, title, description }) };
}
