import type { ICalDayJsStub } from 'ical-generator';
import { wallTimeOf } from './wall-time.ts';

/**
 * An instant as ical-generator is to write it. Given a plain Date it writes a zoned time by the
 * clock of the machine, whatever the zone: this one reads the wall of the zone that is asked for.
 * @param at an ISO instant @param zone whose wall `format` reads
 */
export function zoned(at: string, zone = 'UTC'): ICalDayJsStub {
  const instant = new Date(at);
  const compact = `${wallTimeOf(instant, zone).replace(/[-:]/g, '')}${at.slice(17, 19) || '00'}`;
  return {
    // It asks for the day and for the time: YYYYMMDD and HHmmss.
    format: (pattern = '') => (pattern.startsWith('Y') ? compact.slice(0, 8) : compact.slice(9)),
    isValid: () => !Number.isNaN(instant.getTime()),
    toDate: () => instant,
    toJSON: () => instant.toISOString(),
    tz: (other) => zoned(at, other),
    utc: () => zoned(at),
  };
}
