/**
 * What is left of an English word when its ending goes, so that 'negotiating', 'negotiates' and
 * 'negotiation' count as one. It cuts too little rather than too much: two words that only look
 * alike must not become the same. Words of other languages mostly stay as they are.
 */
const endings = [
  'ations',
  'ation',
  'ating',
  'ators',
  'ator',
  'ates',
  'ated',
  'ate',
  'ings',
  'ing',
  'ions',
  'ion',
  'ies',
  'ied',
  'ers',
  'er',
  'ed',
  'es',
  'ly',
  's',
  'y',
  'e',
];
/** What must be left at least for the ending to go. */
const least: Partial<Record<string, number>> = { s: 3, y: 4, e: 4, es: 4, er: 4, ers: 4, ed: 4 };
const usualLeast = 4;

/** @param word folded */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  for (const ending of endings) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= (least[ending] ?? usualLeast)) return single(rest);
  }
  return word;
}

/** 'planning' leaves 'plann'; 'selling' and 'sells' both end in 'sel'. */
const single = (rest: string): string => (/([bdfglmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest);
