import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { text } from '../../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillRenamed } from '../events.ts';
import { skills } from '../tables.ts';
import { keepWords } from './keep-words.ts';
import { skillOf } from './skill-of.ts';

/** The old name stays a word for it, so that what people wrote before is still understood. */
export const renameSkill = command({
  name: 'people.rename-skill',
  says: 'Save the name',
  done: 'The skill has its new name. The old one is still understood.',
  http: 'PATCH /skills/:skill',
  input: z.object({ name: text('The name', 80) }),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aKeeperOfTheDirectory,
  async run(ctx, { name }, { id, name: before }) {
    if (name === before) return { id };
    await keepWords(ctx, id, [name], 'name');
    await ctx.db.update(skills).set({ name }).where(eq(skills.id, id));
    await ctx.emit(skillRenamed, { skill: id });
    return { id };
  },
});
