/** Which ranker the organisation's free texts go through, or none where it is switched off. */
import type { Context } from '../../../platform/context.ts';
import { freeTextOff } from '../tables.ts';
import { rankByWords } from './rank-by-words.rules.ts';
import type { TextRanker } from './text-ranker.ts';

/** Compares words, and the skills they name. It is no language model and does not claim to understand. */
const byWords: TextRanker = {
  name: 'words',
  rank: async (texts, candidates, lexicon) => rankByWords(texts, candidates, lexicon),
};

/** @returns undefined where the organisation wants no free text ranked */
export async function textRankerOf(ctx: Context): Promise<TextRanker | undefined> {
  const off = await ctx.db.select({ since: freeTextOff.since }).from(freeTextOff).limit(1);
  return off.length > 0 ? undefined : byWords;
}
