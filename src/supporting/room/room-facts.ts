import { dayOf } from '../../people/active.ts';
import { addDays } from '../../planning/days.ts';
import { structureOf } from '../../planning/structures.ts';
import type { AboutMatch } from '../about-match.ts';
import type { RoomFacts } from './next-action.rules.ts';
import type { Room, RoomSession } from './read-room.ts';

const hourMs = 3_600_000;
const soonHours = 48;
/** Older ones are not asked about any more. */
const lateDays = 14;

/** The facts by which the one next thing is chosen. */
export function roomFacts(
  room: Room,
  match: Pick<AboutMatch, 'members' | 'endedAt' | 'pausedAt'>,
  role: 'mentor' | 'mentee',
  now: Date,
): RoomFacts {
  const recent = room.sessions.filter((one) => now.getTime() - one.startsAt.getTime() < lateDays * 24 * hourMs);
  const next = room.sessions.findLast((one) => one.state === 'ahead');
  const asks = (one: RoomSession) => one.state === 'awaiting word' || one.state === 'contested' || (one.state === 'held' && !one.wrappedUp);
  return {
    role,
    ended: match.endedAt !== null,
    paused: match.pausedAt !== null,
    untold: room.newcomer !== null && toldOn(room.newcomer) > dayOf(now),
    underWay: room.sessions.find((one) => one.state === 'under way')?.id ?? null,
    toWrapUp: recent.find(asks)?.id ?? null,
    toRate: recent.find((one) => one.state === 'held' && !one.ratedByMe)?.id ?? null,
    charter: charterFor(room, match),
    owesDate: structureOf(room.structure).meetings.most === undefined || !room.sessions.some((one) => one.state === 'held'),
    next: next
      ? { id: next.id, withinTwoDays: next.startsAt.getTime() - now.getTime() <= soonHours * hourMs, prepared: next.preparedByMe }
      : null,
  };
}

/** The day on which a new hire hears of the match. */
export const toldOn = ({ startsOn, rules }: NonNullable<Room['newcomer']>): string => addDays(startsOn, -rules.tellDaysBefore);

/** From signatures and version alone; whether it is complete enough to sign is for the charter's page to say. */
function charterFor(
  { structure, charterVersion, signatures, partners }: Room,
  { members }: Pick<AboutMatch, 'members'>,
): RoomFacts['charter'] {
  if (!structureOf(structure).agreement) return 'not asked';
  if (charterVersion === 0) return 'missing';
  const signed = signatures.filter((one) => one.version === charterVersion).map((one) => one.personId);
  if (members.every((member) => signed.includes(member.personId))) return 'signed';
  if (signed.length === 0) return 'to finish';
  const everybodyElse = new Set(partners.map((one) => one.personId));
  const isSignedByMe = members.some((one) => !everybodyElse.has(one.personId) && signed.includes(one.personId));
  return isSignedByMe ? 'signed by me' : 'to sign';
}
