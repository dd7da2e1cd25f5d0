import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { personIdOf } from '../../platform/actor.ts';
import { daysLater, instantOf, wallTimeOf, weekdayOf } from '../../platform/calendar/wall-time.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aMemberOf } from '../../pairing/access.ts';
import { matchMembers } from '../../pairing/tables.ts';
import { dayOf } from '../../people/active.ts';
import { persons } from '../../people/tables.ts';
import { trackOf } from '../../planning/program-of.ts';
import { closedPeriodsOf } from '../../registration/time/closed-periods-of.ts';
import { closedOn, type ClosedPeriod } from '../../registration/time/time-budget.rules.ts';
import { endMsOf } from '../session-state.rules.ts';
import { bestTimes, type Slot } from '../suggested-times.rules.ts';
import { sessions } from '../tables.ts';
import { isInItThen } from './book-session.ts';
import { matchToMeet, type MatchToMeet } from './open-match.ts';
import { zoneOf } from './planned-time.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysToLookAt = 10;
const wakingHours = { from: 6, until: 23 };
const defaults = { cadenceEveryDays: 14, sessionMinutes: 45 };

/** Three times that suit everybody in it, near the day that the track's cadence makes the next. */
export const suggestTimes = query({
  name: 'scheduling.suggest-times',
  says: 'Suggest times for the next session',
  http: 'GET /matches/:match/suggested-times',
  input: z.object({}),
  output: z.object({
    minutes: z.number().int(),
    everyDays: z.number().int(),
    outsideHours: z.boolean(),
    times: z.array(
      z.object({
        startsAt: z.date(),
        /** On the reader's wall, as schedule-session takes it. */
        at: z.string(),
        others: z.array(z.object({ name: z.string(), timeZone: z.string(), at: z.string() })),
      }),
    ),
  }),
  of: (ctx, { match }) => matchToMeet(ctx, match),
  may: aMemberOf,
  run: async (ctx, _input, match) => {
    const { cadenceEveryDays: everyDays, sessionMinutes: minutes } = match.track ? await trackOf(ctx, match.track) : defaults;
    const { mine, taken } = await sessionsOfMembers(ctx, match);
    const others = await othersOf(ctx, match);
    const zone = zoneOf(ctx, undefined);
    const zones = [...new Set(others.map((one) => one.timeZone))];
    const soonest = Math.max(ctx.now.getTime() + dayMs, match.startsOn ? Date.parse(match.startsOn) : 0);
    const last = mine.at(-1);
    const closed = await closedPeriodsOf(
      ctx,
      match.members.map(({ personId }) => personId),
    );
    const around = onceOpen(new Date(Math.max(soonest, last ? last.startsAt.getTime() + everyDays * dayMs : soonest + dayMs)), closed);
    const until = match.round === null ? null : match.endsOn;
    const slots = slotsAround(around, soonest, [zone, ...zones]).filter(({ walls: [wall = ''] }) => !until || wall.slice(0, 10) <= until);
    const usual = last ? Number(wallTimeOf(last.startsAt, zone).slice(11, 13)) : 10;
    const found = bestTimes(slots, { minutes, around, hours: [usual, 14, 11], taken, closed }, weekdayOf);
    return {
      minutes,
      everyDays,
      outsideHours: found.outsideHours,
      times: found.slots.map(({ startsAt, walls: [at = '', ...theirs] }) => ({
        startsAt,
        at,
        others: others.map((one) => ({ ...one, at: theirs[zones.indexOf(one.timeZone)] ?? '' })),
      })),
    };
  },
});

/** The moment itself, or the day after the closed days in which it lies. */
function onceOpen(at: Date, closed: readonly ClosedPeriod[]): Date {
  const period = closedOn(closed, dayOf(at));
  return period ? onceOpen(new Date(Date.parse(period.endsOn) + dayMs), closed) : at;
}

/** Full hours of the reader's waking day from two days before to a week after, with what all walls say then. */
function slotsAround(around: Date, soonest: number, zones: string[]): Slot[] {
  const [own = 'UTC'] = zones;
  const first = wallTimeOf(new Date(Math.max(soonest, around.getTime() - 2 * dayMs)), own).slice(0, 11);
  const slots: Slot[] = [];
  for (let day = 0; day < daysToLookAt; day++) {
    for (let hour = wakingHours.from; hour < wakingHours.until; hour++) {
      const { at: startsAt, moved } = instantOf(daysLater(`${first}${String(hour).padStart(2, '0')}:00`, day), own);
      if (!moved && startsAt.getTime() >= soonest) slots.push({ startsAt, walls: zones.map((zone) => wallTimeOf(startsAt, zone)) });
    }
  }
  return slots;
}

/** What the members have agreed on, in this match and in others. */
async function sessionsOfMembers(ctx: Context, match: MatchToMeet) {
  const rows = await ctx.db
    .selectDistinct({ id: sessions.id, matchId: sessions.matchId, startsAt: sessions.startsAt, plannedMinutes: sessions.plannedMinutes })
    .from(sessions)
    .innerJoin(matchMembers, eq(matchMembers.matchId, sessions.matchId))
    .where(
      and(
        inArray(
          matchMembers.personId,
          match.members.map((one) => one.personId),
        ),
        gt(sessions.startsAt, new Date(ctx.now.getTime() - 120 * dayMs)),
        isInItThen(),
        isNull(sessions.cancelledAt),
        isNull(sessions.excusedAt),
      ),
    )
    .orderBy(sessions.startsAt);
  return {
    mine: rows.filter((row) => row.matchId === match.id),
    taken: rows.map((row) => ({ startsAt: row.startsAt, endsAt: new Date(endMsOf(row)) })),
  };
}

async function othersOf(ctx: Context, match: MatchToMeet): Promise<{ name: string; timeZone: string }[]> {
  const others = match.members.filter((one) => one.personId !== personIdOf(ctx.actor));
  const zones = await ctx.db
    .select({ id: persons.id, timeZone: persons.timeZone })
    .from(persons)
    .where(
      inArray(
        persons.id,
        others.map((one) => one.personId),
      ),
    );
  return others.map(({ personId, name }) => ({ name, timeZone: zones.find((one) => one.id === personId)?.timeZone ?? 'UTC' }));
}
