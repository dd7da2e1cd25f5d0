import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillBroughtBack } from '../events.ts';
import { skills } from '../tables.ts';
import { skillOf } from './skill-of.ts';

export const bringBackSkill = command({
  name: 'people.bring-back-skill',
  says: 'Bring the skill back',
  done: 'The skill is back.',
  http: 'DELETE /skills/:skill/retirement',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, { retiredAt }) => (retiredAt ? undefined : 'This skill is not retired.'),
  async run(ctx, _input, { id }) {
    await ctx.db.update(skills).set({ retiredAt: null }).where(eq(skills.id, id));
    await ctx.emit(skillBroughtBack, { skill: id });
    return { id };
  },
});
