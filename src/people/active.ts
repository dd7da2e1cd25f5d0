import { and, isNull } from 'drizzle-orm';
import { persons } from './tables.ts';

/** Belongs to the organisation today: has not left, was not erased. */
export const isActive = and(isNull(persons.departedAt), isNull(persons.erasedAt))!;

/** The calendar day of an instant, in UTC, as `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Whether a last day has passed by now. */
export const hasPassed = (lastDay: string | null | undefined, now: Date): boolean => Boolean(lastDay) && (lastDay as string) < dayOf(now);
