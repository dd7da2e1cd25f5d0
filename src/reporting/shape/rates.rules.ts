/** Formulas that several reports share. */

/** Below this many answers nothing is shown of them. */
export const fewestAnswers = 5;

/** @returns the part of the whole, 0 to 1 and beyond; null where there is no whole */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export const isEnough = (answers: number): boolean => answers >= fewestAnswers;

/**
 * Match satisfaction: the share answering 4 or 5 of those who answered at day 30, with how many did not.
 * @param stars one per answer, 1 to 5
 * @param asked everybody matched at least thirty days ago
 */
export function satisfactionOf(stars: readonly number[], asked: number): { value: number | null; answers: number; silent: number } {
  const content = stars.filter((one) => one >= 4).length;
  return {
    value: isEnough(stars.length) ? shareOf(content, stars.length) : null,
    answers: stars.length,
    silent: Math.max(0, asked - stars.length),
  };
}

/** The normal distribution's two-sided 95 %. */
const z = 1.959964;

/**
 * Between which shares the true one lies in 95 of 100 cases, however few were counted.
 * Source: Wilson 1927, Probable inference, the law of succession, and statistical inference.
 * Example: 2 of 5 is 40 %, and anything between 12 % and 77 %.
 */
export function wilsonInterval(part: number, whole: number): { low: number; high: number } | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  // The two ends are exact, and arithmetic with fractions would miss them by a hair.
  return { low: part === 0 ? 0 : (middle - reach) / scale, high: part === whole ? 1 : (middle + reach) / scale };
}
