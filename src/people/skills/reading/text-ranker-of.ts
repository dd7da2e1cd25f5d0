/** Which ranker the organisation's free texts go through, or none where it is switched off. */
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../../platform/context.ts';
import { freeTextOff } from '../tables.ts';
import { rankingByWords } from './rank-by-words.rules.ts';
import type { Near, TextRanker } from './text-ranker.ts';

/** Texts ranked before others get their turn: some milliseconds. */
const breathesEvery = 200;

/** Compares words, and the skills they name. It is no language model and does not claim to understand. */
const byWords: TextRanker = {
  name: 'words',
  nearest: async (texts, candidates, lexicon, most) => {
    const nearestTo = rankingByWords(candidates, lexicon, most);
    const found: Near[][] = [];
    for (const text of texts) {
      if (found.length % breathesEvery === breathesEvery - 1) await setImmediate();
      found.push(nearestTo(text));
    }
    return found;
  },
};

/** @returns undefined where the organisation wants no free text ranked */
export async function textRankerOf(ctx: Context): Promise<TextRanker | undefined> {
  const off = await ctx.db.select({ since: freeTextOff.since }).from(freeTextOff).limit(1);
  return off.length > 0 ? undefined : byWords;
}
