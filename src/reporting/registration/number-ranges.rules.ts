export interface CountedNumber {
  value: number;
  count: number;
}

const mostRanges = 10;

/** At most ten ranges of equal whole width from the least number to the most; single numbers where there are few. */
export function numberRanges(given: readonly CountedNumber[]): { label: string; count: number }[] {
  const numbers = given.filter(({ value }) => Number.isFinite(value));
  if (numbers.length === 0) return [];
  const least = Math.floor(Math.min(...numbers.map(({ value }) => value)));
  const most = Math.floor(Math.max(...numbers.map(({ value }) => value)));
  const width = Math.ceil((most - least + 1) / mostRanges);
  const ranges = Math.ceil((most - least + 1) / width);
  return Array.from({ length: ranges }, (_, place) => {
    const from = least + place * width;
    const to = from + width - 1;
    const within = numbers.filter(({ value }) => value >= from && value < to + 1);
    return { label: from === to ? String(from) : `${from}–${to}`, count: within.reduce((sum, { count }) => sum + count, 0) };
  });
}
