import { eq } from 'drizzle-orm';
import { command } from '../../../platform/command.ts';
import { z } from 'zod';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillLevelsImported, skillsImported } from '../events.ts';
import { skillFiles } from '../tables.ts';
import { fileOf } from './file-of.ts';
import { planLevels, planSkills } from './plan-file.ts';
import { counts } from './preview.ts';
import { writeLevels, writeSkills } from './write-plan.ts';

/** What the file says is judged again, for skills and people may have changed since it was looked at. */
export const storeSkillFile = command({
  name: 'people.store-skill-file',
  says: 'Store it',
  done: 'The file is stored.',
  http: 'POST /skill-files/:file/storing',
  input: z.object({}),
  output: counts,
  of: (ctx, { file }) => fileOf(ctx, file),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, { storedAt }) => (storedAt ? 'This file is stored already.' : undefined),
  async run(ctx, _input, { id, holds, content }) {
    const plan = holds === 'skills' ? await planSkills(ctx, content ?? '') : await planLevels(ctx, content ?? '');
    await ('levels' in plan ? writeLevels(ctx, plan) : writeSkills(ctx, plan));
    const result = counts.parse(plan);
    await ctx.db.update(skillFiles).set({ storedAt: ctx.now, content: null, counts: result }).where(eq(skillFiles.id, id));
    const { added, changed, refused } = result;
    await ctx.emit(holds === 'skills' ? skillsImported : skillLevelsImported, { file: id, added, changed, refused });
    return result;
  },
});
