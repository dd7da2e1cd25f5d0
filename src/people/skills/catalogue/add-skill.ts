import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { maybe, text } from '../../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillAdded } from '../events.ts';
import { skillLinks, skills } from '../tables.ts';
import { keepWords, wordsTyped } from './keep-words.ts';
import { skillNamed } from './skill-of.ts';

export const addSkill = command({
  name: 'people.add-skill',
  says: 'Add the skill',
  done: 'The skill is added.',
  http: 'POST /skills',
  input: z.object({
    name: text('The name', 80),
    words: maybe(text('The other words', 600)).describe('Other words for it, between commas.'),
    partOf: maybe(text('What it is part of', 80)).describe('The name of a broader skill.'),
  }),
  output: z.object({ id: z.uuid() }),
  may: aKeeperOfTheDirectory,
  async run(ctx, { name, words, partOf }) {
    const broader = partOf ? await skillNamed(ctx, partOf, 'partOf') : undefined;
    const id = ctx.newId();
    await ctx.db.insert(skills).values({ id, organizationId: ctx.organizationId, name, addedAt: ctx.now });
    await keepWords(ctx, id, [name], 'name');
    if (words) await keepWords(ctx, id, wordsTyped(words), 'words');
    if (broader)
      await ctx.db
        .insert(skillLinks)
        .values({ id: ctx.newId(), organizationId: ctx.organizationId, fromId: id, kind: 'part of', toId: broader.id });
    await ctx.emit(skillAdded, { skill: id });
    return { id };
  },
});
