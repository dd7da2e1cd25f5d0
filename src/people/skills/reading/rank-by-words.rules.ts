/**
 * Ranks texts by the words and skills they share: cosine of tf-idf vectors. A skill counts as one
 * term whatever word was used for it, so 'ML' and 'machine learning' are the same.
 * It knows nothing of meaning: 'I am afraid of crowds' and 'stage fright' have nothing in common
 * for it unless a skill's words say so.
 * Salton, Wong and Yang 1975, A vector space model for automatic indexing, p. 613 ff.
 */
import { wordsIn } from './fold-words.rules.ts';
import { readText, type Lexicon } from './read-text.rules.ts';

const perfect = 1000;

/** Words that say nothing about what a text is about. */
const empty = new Set(
  'a about am an and any are as at be been but by can could do for from had has have how i if in into is it its like me more most my of on or our so some than that the their them there they this to up us was we were what when where which who will with would you your'.split(
    ' ',
  ),
);

type Vector = ReadonlyMap<string, number>;

/** Row-major, texts by candidates, in whole thousandths. */
export function rankByWords(texts: readonly string[], candidates: readonly string[], lexicon: Lexicon): Uint16Array {
  const terms = [...texts, ...candidates].map((text) => termsOf(text, lexicon));
  const weigh = weighing(terms);
  const vectors = terms.map(weigh);
  const width = candidates.length;
  const ranked = new Uint16Array(texts.length * width);
  for (let i = 0; i < texts.length; i++)
    for (let j = 0; j < width; j++) ranked[i * width + j] = Math.round(perfect * cosine(vectors[i]!, vectors[texts.length + j]!));
  return ranked;
}

function termsOf(text: string, lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const { skill } of readText(text, lexicon).skills) add(`skill ${skill}`);
  for (const { folded } of wordsIn(text)) if (!empty.has(folded)) add(folded);
  return counts;
}

/** A term that few texts hold says more about those that do. */
function weighing(all: readonly ReadonlyMap<string, number>[]): (terms: ReadonlyMap<string, number>) => Vector {
  const holders = new Map<string, number>();
  for (const terms of all) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + all.length / holders.get(term)!);
  return (terms) => {
    const weights = [...terms].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  };
}

function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return Math.min(1, sum);
}
