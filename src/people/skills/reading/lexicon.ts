/** What words mean in the organisation, looked up for the texts at hand. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { skills, skillWords } from '../tables.ts';
import { runsIn, type Lexicon } from './read-text.rules.ts';

/** Everything that the texts could name, in one statement; retired skills mean nothing. */
export async function lexiconFor(ctx: Context, texts: readonly string[]): Promise<Lexicon> {
  const runs = [...new Set(texts.flatMap(runsIn))];
  if (runs.length === 0) return new Map();
  const found = await ctx.db
    .select({ skill: skills.id, name: skills.name, word: skillWords.word, alone: skillWords.alone, folded: skillWords.folded })
    .from(skillWords)
    .innerJoin(skills, eq(skills.id, skillWords.skillId))
    .where(and(inArray(skillWords.folded, runs), isNull(skills.retiredAt)));
  return new Map(found.map(({ folded, ...meaning }) => [folded, meaning]));
}
