import type { Context } from '../../platform/context.ts';
import { readersLanguage } from '../shape/short-day.ts';

/** The moment everything was counted, on the reader's clock: '13 Apr 2026, 11:00 CEST'. */
export function asOfIn({ actor, now }: Pick<Context, 'actor' | 'now'>): string {
  const timeZone = actor.kind === 'person' ? actor.timeZone : 'UTC';
  return new Intl.DateTimeFormat(readersLanguage({ actor }), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(now);
}
