import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillWordsChanged } from '../events.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { skills, skillWords } from '../tables.ts';

async function wordOf(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select({ id: skillWords.id, skill: skills.id, name: skills.name, folded: skillWords.folded })
    .from(skillWords)
    .innerJoin(skills, eq(skills.id, skillWords.skillId))
    .where(eq(skillWords.id, id));
  if (!found) throw new NotFound();
  return found;
}

export const removeSkillWord = command({
  name: 'people.remove-skill-word',
  says: 'Remove the word',
  done: 'The word is removed.',
  http: 'DELETE /skill-words/:word',
  input: z.object({}),
  output: z.object({ skill: z.uuid() }),
  of: (ctx, { word }) => wordOf(ctx, word),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, { name, folded }) => (fold(name) === folded ? 'This is the skill’s name. Rename the skill instead.' : undefined),
  async run(ctx, _input, { id, skill }) {
    await ctx.db.delete(skillWords).where(eq(skillWords.id, id));
    await ctx.emit(skillWordsChanged, { skill });
    return { skill };
  },
});
