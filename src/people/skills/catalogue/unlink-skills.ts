import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillsUnlinked } from '../events.ts';
import { skillLinks } from '../tables.ts';

async function linkOf(ctx: Context, id: string) {
  const [found] = await ctx.db.select().from(skillLinks).where(eq(skillLinks.id, id));
  if (!found) throw new NotFound();
  return found;
}

export const unlinkSkills = command({
  name: 'people.unlink-skills',
  says: 'Unlink',
  done: 'The two skills are no longer linked.',
  http: 'DELETE /skill-links/:link',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { link }) => linkOf(ctx, link),
  may: aKeeperOfTheDirectory,
  async run(ctx, _input, { id, fromId, toId }) {
    await ctx.db.delete(skillLinks).where(eq(skillLinks.id, id));
    await ctx.emit(skillsUnlinked, { skill: fromId, to: toId });
    return { id };
  },
});
