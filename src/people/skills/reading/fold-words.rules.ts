/** What of a text is compared: whole words, without case, accents or punctuation. 'AI' is no part of 'retail'. */

export interface Word {
  folded: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** 'C++', 'C#' and 'Node.js' are words; a hyphen and an apostrophe end one. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*[+#]*|&/gu;

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)]
    .map((found) => ({ folded: foldedWord(found[0]), start: found.index, end: found.index + found[0].length }))
    .filter(({ folded }) => folded !== '');
}

/** Most words are such, and need no further look. */
const plainWord = /^[a-z0-9]+$/;

/** What a letter is made of may be a sign, or a point that nothing follows; they go as well. */
function foldedWord(typed: string): string {
  if (typed === '&') return 'and';
  const lower = typed.toLowerCase();
  if (plainWord.test(lower)) return lower;
  const plain = lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+#]/gu, '');
  return [...plain.matchAll(word)].map(([part]) => part).join('');
}

/** `' Résumé-Writing '` gives `'resume writing'`; '' where there is no word at all. */
export const fold = (text: string): string =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ');
