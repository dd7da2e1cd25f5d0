import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillRetired } from '../events.ts';
import { skills } from '../tables.ts';
import { skillOf } from './skill-of.ts';

/** Nobody is offered it any more and no text means it; what people have of it stays written down. */
export const retireSkill = command({
  name: 'people.retire-skill',
  says: 'Retire the skill',
  done: 'The skill is retired.',
  http: 'POST /skills/:skill/retirement',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { skill }) => skillOf(ctx, skill),
  may: aKeeperOfTheDirectory,
  ready: async (_ctx, { retiredAt }) => (retiredAt ? 'This skill is retired already.' : undefined),
  async run(ctx, _input, { id }) {
    await ctx.db.update(skills).set({ retiredAt: ctx.now }).where(eq(skills.id, id));
    await ctx.emit(skillRetired, { skill: id });
    return { id };
  },
});
