import type { Unit } from '../report.ts';

const digits: Record<Unit, number> = { people: 0, places: 0, matches: 0, sessions: 0, points: 0, share: 0, hours: 1, days: 1, stars: 1 };

/** Making one takes longer than most pages have. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(unit: Unit, language: string): Intl.NumberFormat {
  const key = `${unit} ${language}`;
  const style = unit === 'share' ? { style: 'percent' as const } : {};
  const found = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits[unit], ...style });
  formats.set(key, found);
  return found;
}

/** A number as its unit is read: `90%`, `12.5`, `1,204`. @param language BCP 47 tag */
export const showNumber = (value: number, unit: Unit, language: string): string => formatOf(unit, language).format(value);
