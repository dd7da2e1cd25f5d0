import type { Unit } from '../report.ts';

const digits: Record<Unit, number> = { people: 0, places: 0, matches: 0, sessions: 0, points: 0, share: 0, hours: 1, days: 1, stars: 1 };

/** A number as its unit is read: `90%`, `12.5`, `1,204`. @param language BCP 47 tag */
export function showNumber(value: number, unit: Unit, language: string): string {
  const format = { maximumFractionDigits: digits[unit], ...(unit === 'share' ? { style: 'percent' as const } : {}) };
  return new Intl.NumberFormat(language, format).format(value);
}
