/** Words for a skill as the organisation keeps them: each means one skill. */
import { eq, inArray } from 'drizzle-orm';
import type { Context } from '../../../platform/context.ts';
import { Invalid } from '../../../platform/problems.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { skills, skillWords } from '../tables.ts';

/** Several words typed into one field, between commas, semicolons or lines. */
export const wordsTyped = (text: string): string[] => [
  ...new Map(
    text
      .split(/[,;\n]+/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .map((word) => [fold(word), word]),
  ).values(),
];

/** Adds what the skill does not go by yet. @throws Invalid where a word means another skill, or is none */
export async function keepWords(ctx: Context, skill: string, words: readonly string[], field: string): Promise<number> {
  const given = new Map(words.map((word) => [fold(word), word]));
  if (given.has('')) throw new Invalid({ [field]: `“${given.get('')}” holds no letter and no digit. Write it as a word.` });
  if (given.size === 0) return 0;
  const taken = await ctx.db
    .select({ folded: skillWords.folded, skill: skills.id, name: skills.name, retiredAt: skills.retiredAt })
    .from(skillWords)
    .innerJoin(skills, eq(skills.id, skillWords.skillId))
    .where(inArray(skillWords.folded, [...given.keys()]));
  const others = taken.find((one) => one.skill !== skill);
  if (others) throw new Invalid({ [field]: meansAnother(given.get(others.folded) as string, others) });
  for (const { folded } of taken) given.delete(folded);
  if (given.size === 0) return 0;
  await ctx.db
    .insert(skillWords)
    .values([...given].map(([folded, word]) => ({ id: ctx.newId(), organizationId: ctx.organizationId, skillId: skill, word, folded })));
  return given.size;
}

export const meansAnother = (word: string, { name, retiredAt }: { name: string; retiredAt: Date | null }): string =>
  retiredAt
    ? `“${word}” means ${name}, which is retired. Bring that skill back instead.`
    : `“${word}” means ${name} already. A word can mean one skill only.`;
