import { writeInvitation } from '../../platform/calendar/invitation.ts';
import type { Context } from '../../platform/context.ts';
import type { Letter, Reader } from '../../platform/mail/mail.ts';
import type { MatchMember } from '../../pairing/match-of.ts';
import { dueAt, seriesOf, sessionsOfSeries, type SessionOfSeries } from '../series-of.ts';
import { schedulingWords } from '../words.ts';
import { commonFacts, uidOfSeries, type CalendarFacts, type Change } from './invitation-facts.ts';
import { doneBy, sessionSeenBy, type SeenBy, type SessionFacts } from './session-facts.ts';

export interface SeriesFacts extends SessionFacts {
  by: string | null;
  names: string[];
  /** Those that take place, in order. */
  sessions: { number: number; startsAt: string }[];
  calendar: CalendarFacts;
  /** Those among them that differ from the series. */
  changed: { number: number; calendar: CalendarFacts }[];
}

/** Taken out of calendars when it was cancelled, or excused before its start. */
const takesPlace = ({ cancelledAt, excusedAt, startsAt }: SessionOfSeries): boolean =>
  cancelledAt === null && (excusedAt === null || excusedAt >= startsAt);

/**
 * The series as it stands, one letter per member.
 * @param change its sequence is left out where the series takes the place of all that was said of it before; none of
 *   it after `until`
 * @param viewers others than the members of the match
 */
export async function seriesFacts(
  ctx: Context,
  id: string,
  change: Omit<Change, 'sequence'> & { sequence?: number; until?: Date },
  viewers?: readonly MatchMember[],
): Promise<(Pick<SeenBy, 'member'> & { facts: SeriesFacts })[]> {
  const series = await seriesOf(ctx, id);
  const all = await sessionsOfSeries(ctx, id);
  const [first] = all;
  if (!first) return [];
  const { until } = change;
  const kept = all.filter((one) => takesPlace(one) && (until === undefined || one.startsAt <= until));
  const sequence = change.sequence ?? 1 + Math.max(...all.map((one) => one.invitationSequence));
  const seen = await sessionSeenBy(ctx, kept.find((one) => one.startsAt > change.at) ?? kept[0] ?? first, viewers);
  const common = { ...(await commonFacts(ctx, seen, { ...change, sequence })), uid: uidOfSeries(id) };
  const { url } = ctx.app.configuration;
  const { timeZone, everyDays } = series;
  const due = (slot: number) => dueAt(series, slot).toISOString();
  const count = (kept.at(-1)?.seriesSlot ?? series.count - 1) + 1;
  const slots = new Set(kept.map((one) => one.seriesSlot));
  const without = Array.from({ length: count }, (_, slot) => slot).filter((slot) => kept.length > 0 && !slots.has(slot));
  const calendar: CalendarFacts = {
    ...common,
    startsAt: due(0),
    minutes: series.minutes,
    place: series.place,
    url: `${url}/matches/${series.matchId}`,
    series: { timeZone, everyDays, count, without: without.map(due) },
  };
  const changed = kept
    .filter((one) => one.invitationSequence > 0)
    .map((one) => ({
      number: one.number,
      calendar: {
        ...common,
        sequence: Math.max(sequence, one.invitationSequence),
        startsAt: one.startsAt.toISOString(),
        minutes: one.plannedMinutes,
        place: one.place,
        url: `${url}/sessions/${one.id}`,
        oneOf: { timeZone, due: due(one.seriesSlot) },
      },
    }));
  const sessions = kept.map((one) => ({ number: one.number, startsAt: one.startsAt.toISOString() }));
  const names = seen.map((one) => one.member.name);
  return seen.map(({ member, facts }) => {
    return { member, facts: { ...facts, by: doneBy(seen, change.by, member), names, sessions, calendar, changed } };
  });
}

/** A series none of whose sessions takes place leaves the calendars; any other says itself anew. */
export function calendarForSeries({ calendar, changed, names, program, sessions }: SeriesFacts, { say }: Reader): Letter['calendar'] {
  const method = sessions.length > 0 ? 'REQUEST' : 'CANCEL';
  const description = (url: string) => say(schedulingWords, 'calendar.description', { program, url });
  const together = names.join(', ');
  const content = writeInvitation(
    {
      ...calendar,
      method,
      title: say(schedulingWords, 'calendar.series_title', { names: together }),
      description: description(calendar.url),
    },
    changed.map((one) => ({
      ...one.calendar,
      method,
      title: say(schedulingWords, 'calendar.title', { number: one.number, names: together }),
      description: description(one.calendar.url),
    })),
  );
  return { method, content };
}
