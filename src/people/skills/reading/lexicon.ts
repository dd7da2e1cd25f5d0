/** What words mean in the organisation, looked up for the texts at hand. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { skills, skillWords } from '../tables.ts';
import { runsIn, type Lexicon } from './read-text.rules.ts';

/** Beyond it all words of the organisation are fewer than what a thousand texts could name. */
const mostRuns = 5_000;

/** Everything that the texts could name, in one statement; retired skills mean nothing. */
export async function lexiconFor(ctx: Context, texts: readonly string[]): Promise<Lexicon> {
  const runs = new Set<string>();
  for (const text of texts) {
    for (const run of runsIn(text)) runs.add(run);
    if (runs.size > mostRuns) break;
  }
  if (runs.size === 0) return new Map();
  const found = await ctx.db
    .select({ skill: skills.id, name: skills.name, word: skillWords.word, alone: skillWords.alone, folded: skillWords.folded })
    .from(skillWords)
    .innerJoin(skills, eq(skills.id, skillWords.skillId))
    .where(and(runs.size > mostRuns ? undefined : inArray(skillWords.folded, [...runs]), isNull(skills.retiredAt)));
  return new Map(found.map(({ folded, ...meaning }) => [folded, meaning]));
}
