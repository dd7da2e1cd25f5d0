/** Words that people type for skills, made the same where they mean the same. */

/** @returns the option as the question spells it, or undefined where it has none like it */
export const sameTag = (tag: string, options: readonly string[]): string | undefined =>
  options.find((option) => option.toLowerCase() === tag.trim().toLowerCase());

/** One space between words and a capital in front, so that two people who type the same mean the same. */
export function tidyTag(tag: string): string {
  const text = tag.trim().replace(/\s+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
