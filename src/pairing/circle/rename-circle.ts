import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { matches } from '../tables.ts';
import { whoLeadsOrManages } from './access.ts';
import { theCircle } from './circle-of.ts';

export const renameCircle = command({
  name: 'pairing.rename-circle',
  says: 'Keep the name',
  done: 'The name is kept.',
  http: 'PUT /matches/:match/name',
  input: z.object({ name: text('The name', 80).or(z.literal('')) }),
  output: z.object({}),
  of: theCircle,
  may: whoLeadsOrManages,
  run: async (ctx, { match, name }) => {
    await ctx.db
      .update(matches)
      .set({ name: name || null })
      .where(eq(matches.id, match));
    return {};
  },
});
