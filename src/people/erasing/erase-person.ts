import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { ticked } from '../../platform/input.ts';
import { anItAdministrator } from '../access.ts';
import { personOf } from '../directory/person-of.ts';
import { personErased } from '../events.ts';
import { persons } from '../tables.ts';
import { peopleWords } from '../words.ts';

/**
 * Marks the person first, because the database erases what is private only for whoever is marked; then
 * each stage forgets them, the last one first, so that nothing is left that points at what is gone.
 */
export const erasePerson = command({
  name: 'people.erase-person',
  says: 'Erase this person',
  done: 'The person is erased.',
  http: 'POST /people/:person/erasure',
  input: z.object({
    /** That whoever asks knows that nothing brings it back. */
    sure: ticked.refine((value) => value, 'Tick this to say that you are sure: nothing brings it back.'),
  }),
  output: z.object({}),
  of: (ctx, { person }) => personOf(ctx, person),
  may: anItAdministrator,
  ready: async (ctx, person) => (person.departedAt ? undefined : ctx.say(peopleWords, 'erase.still_here')),
  async run(ctx, { person }) {
    await ctx.db.update(persons).set({ erasedAt: ctx.now }).where(eq(persons.id, person));
    for (const stage of ctx.app.stages.toReversed()) await stage.erase?.(ctx, person);
    await ctx.emit(personErased, { person });
    return {};
  },
});
