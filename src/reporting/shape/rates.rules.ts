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
