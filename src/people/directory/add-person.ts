import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { hasPassed } from '../active.ts';
import { personAdded } from '../events.ts';
import { organizationOf } from '../organization-of.ts';
import { persons } from '../tables.ts';
import { newPerson } from './person-fields.ts';
import { refuseTwice } from './refuse-twice.ts';
import { managerNamed, setManager } from './report-to.ts';

export const addPerson = command({
  name: 'people.add-person',
  says: 'Add the person',
  done: 'The person is added.',
  http: 'POST /people',
  input: newPerson,
  output: z.object({ id: z.uuid() }),
  may: aKeeperOfTheDirectory,
  async run(ctx, { manager, ...given }) {
    await refuseTwice(ctx, given);
    const managerId = manager ? await managerNamed(ctx, manager) : null;
    const organization = await organizationOf(ctx);
    const id = ctx.newId();
    await ctx.db.insert(persons).values({
      ...given,
      id,
      organizationId: ctx.organizationId,
      timeZone: given.timeZone ?? organization.timeZone,
      language: organization.language,
      departedAt: hasPassed(given.leftOn, ctx.now) ? ctx.now : null,
      createdAt: ctx.now,
    });
    if (managerId) await setManager(ctx, id, managerId);
    await ctx.emit(personAdded, { person: id });
    return { id };
  },
});
