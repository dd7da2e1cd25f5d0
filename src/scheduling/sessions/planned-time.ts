/** The fields by which people say when and where they meet. */
import { z } from 'zod';
import { isTimeZone, isWallTime, instantOf, type PlacedTime } from '../../platform/calendar/wall-time.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, number } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';

const nul = String.fromCharCode(0);

/** `2026-03-10T10:00`, as a date-and-time field sends it; seconds are dropped. */
const at = z
  .string({ error: 'When you meet is missing.' })
  .transform((text) => text.trim().replace(/^(.{16}):\d{2}(\.\d+)?$/, '$1'))
  .refine(isWallTime, 'When you meet must be a day and a time, such as 2026-03-10T10:00.');

const timeZone = maybe(
  z.string().trim().refine(isTimeZone, 'The time zone must be the name of a place, such as Europe/Berlin or America/New_York.'),
);

export const minutes = number('The length in minutes', { least: 10, most: 480, whole: true });

/** A minute's word in the corridor counts; nothing longer than a day does. */
export const heldMinutes = number('How long you met, in minutes,', { least: 1, most: 1_440, whole: true });

/** '' for none. */
const place = z
  .string({ error: 'The place must be text.' })
  .trim()
  .max(500, 'The place is longer than 500 characters. A room or one link is enough.')
  .refine((text) => !text.includes(nul), 'The place holds a character that cannot be stored (NUL). Remove it and try again.')
  .optional();

export const plannedTime = {
  /** A time on the wall, in `timeZone`. */
  at,
  /** The proposer's own when left out. */
  timeZone,
  minutes,
  place,
};

export const zoneOf = (ctx: Context, given: string | undefined): string =>
  given ?? (ctx.actor.kind === 'person' ? ctx.actor.timeZone : 'UTC');

const dayMs = 86_400_000;
const furthestDays = 400;

/** @throws Invalid where it has passed or lies more than a year ahead */
export function mustBeAhead(ctx: Context, placed: PlacedTime): void {
  const ahead = placed.at.getTime() - ctx.now.getTime();
  if (ahead <= 0) throw new Invalid({ at: 'This time has passed. Choose a later one, or write down a meeting you have had.' });
  if (ahead > furthestDays * dayMs) throw new Invalid({ at: 'This is more than a year ahead. Choose an earlier time.' });
}

export function placedTime(ctx: Context, given: { at: string; timeZone?: string }): PlacedTime & { zone: string } {
  const zone = zoneOf(ctx, given.timeZone);
  return { ...instantOf(given.at, zone), zone };
}
