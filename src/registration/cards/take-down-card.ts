import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { NotFound } from '../../platform/problems.ts';
import { cardTakenDown } from '../events.ts';
import { cards } from '../tables.ts';

/** For what should not hang there; what the person answered elsewhere stays. */
export const takeDownCard = command({
  name: 'registration.take-down-card',
  says: 'Take down',
  done: 'The card is down.',
  http: 'DELETE /programs/:program/cards/:card',
  input: z.object({}),
  output: z.object({}),
  of: async (ctx, { program, card }) => {
    const [found] = await ctx.db.select({ program: cards.programId, person: cards.personId }).from(cards).where(eq(cards.id, card));
    if (found?.program !== program) throw new NotFound();
    return found;
  },
  may: aProgramManager,
  run: async (ctx, { program, card }, { person }) => {
    await ctx.db.delete(cards).where(eq(cards.id, card));
    await ctx.emit(cardTakenDown, { program, person });
    return {};
  },
});
