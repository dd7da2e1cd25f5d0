/**
 * Ranks texts by the words and skills they share: cosine of tf-idf vectors. A skill counts as one
 * term whatever word was used for it, so 'ML' and 'machine learning' are the same; so do the forms of
 * an English word.
 * Idea: only candidates that share a term are looked at, through a list of who holds which; thousands
 * of texts among thousands of candidates take seconds, and nothing is kept of pairs without a term.
 * It knows nothing of meaning: 'I am afraid of crowds' and 'stage fright' have nothing in common
 * for it unless a skill's words say so.
 * Salton, Wong and Yang 1975, A vector space model for automatic indexing, p. 613 ff.
 */
import type { Lexicon } from './read-text.rules.ts';
import type { Near } from './text-ranker.ts';
import { topicsOf, type Topic } from './topics.rules.ts';

const perfect = 1000;

/** @returns for a text its nearest candidates, the nearest first */
export function rankingByWords(candidates: readonly string[], lexicon: Lexicon, most: number): (text: string) => Near[] {
  const written = candidates.map((text) => topicsOf(text, lexicon));
  const weigh = weighing(written);
  const holders = new Map<string, { candidates: number[]; weights: number[] }>();
  for (const [candidate, topics] of written.entries())
    for (const { tag, weight } of weigh(topics)) {
      const known = holders.get(tag) ?? { candidates: [], weights: [] };
      known.candidates.push(candidate);
      known.weights.push(weight);
      holders.set(tag, known);
    }
  const sums = new Float64Array(candidates.length);
  return (text) => {
    sums.fill(0);
    for (const { tag, weight } of weigh(topicsOf(text, lexicon))) {
      const held = holders.get(tag);
      if (held) for (let at = 0; at < held.candidates.length; at++) sums[held.candidates[at]!]! += weight * held.weights[at]!;
    }
    return nearestOf(sums, most);
  };
}

/** Counts how many are how near first, so that only those that are kept are put in order. */
function nearestOf(sums: Float64Array, most: number): Near[] {
  const counts = new Int32Array(perfect + 1);
  const likenessOf = (sum: number) => Math.min(perfect, Math.round(perfect * sum));
  for (const sum of sums) counts[likenessOf(sum)]!++;
  let least = perfect;
  for (let kept = counts[least]!; kept < most && least > 1; kept += counts[least]!) least--;
  const near: Near[] = [];
  for (const [candidate, sum] of sums.entries()) {
    const likeness = likenessOf(sum);
    if (likeness >= least) near.push({ candidate, likeness });
  }
  return near.sort((a, b) => b.likeness - a.likeness || a.candidate - b.candidate).slice(0, most);
}

/** A topic that few candidates speak of says more about those who do. Of unit length; in one order, so that sums come out the same. */
function weighing(written: readonly (readonly Topic[])[]): (topics: readonly Topic[]) => { tag: string; weight: number }[] {
  const counts = new Map<string, number>();
  for (const topics of written) for (const { tag } of topics) counts.set(tag, 1 + (counts.get(tag) ?? 0));
  const rarity = (tag: string) => Math.log(1 + (written.length + 1) / (1 + (counts.get(tag) ?? 0)));
  return (topics) => {
    const weights = topics
      .map(({ tag, times }) => ({ tag, weight: (1 + Math.log(times)) * rarity(tag) }))
      .sort((a, b) => (a.tag < b.tag ? -1 : 1));
    const length = Math.hypot(...weights.map(({ weight }) => weight));
    return weights.map(({ tag, weight }) => ({ tag, weight: weight / length }));
  };
}
