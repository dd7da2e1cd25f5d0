import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { text } from '../../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillWordsChanged } from '../events.ts';
import { keepWords, wordsTyped } from './keep-words.ts';
import { skillOf } from './skill-of.ts';

export const addSkillWords = command({
  name: 'people.add-skill-words',
  says: 'Add the words',
  done: 'The words are added.',
  http: 'POST /skills/:skill/words',
  input: z.object({ words: text('The words', 600).describe('Other words for the skill, between commas.') }),
  output: z.object({ added: z.number().int() }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aKeeperOfTheDirectory,
  async run(ctx, { words }, { id }) {
    const added = await keepWords(ctx, id, wordsTyped(words), 'words');
    if (added > 0) await ctx.emit(skillWordsChanged, { skill: id });
    return { added };
  },
});
