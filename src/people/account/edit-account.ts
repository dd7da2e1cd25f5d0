import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { personEdited } from '../events.ts';
import { persons } from '../tables.ts';
import { timeZone } from '../time-zone.ts';

export const editAccount = command({
  name: 'people.edit-account',
  says: 'Save the time zone',
  done: 'Times are now shown in your time zone.',
  http: 'PATCH /account',
  input: z.object({ timeZone }),
  output: z.object({ id: z.uuid(), timeZone: z.string() }),
  may: aSignedInPerson,
  async run(ctx, given) {
    if (ctx.actor.kind !== 'person') throw new Error('An account is a person’s.');
    const { personId } = ctx.actor;
    await ctx.db.update(persons).set({ timeZone: given.timeZone }).where(eq(persons.id, personId));
    await ctx.emit(personEdited, { person: personId, fields: ['timeZone'] });
    return { id: personId, timeZone: given.timeZone };
  },
});
