import { z } from 'zod';

const known = new Set(Intl.supportedValuesOf('timeZone'));
known.add('UTC');

/** IANA names, in order. */
export const timeZones = [...known].sort();

/** Whether clocks somewhere run by this name; old names such as Asia/Calcutta count too. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as +02:00 is accepted there, but knows no summer.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

export const timeZone = z
  .string({ error: 'Choose a time zone.' })
  .refine(isTimeZone, 'Choose a time zone from the list, such as Europe/Berlin.');
