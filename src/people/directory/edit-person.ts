import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { hasPassed } from '../active.ts';
import { personEdited, personLeft } from '../events.ts';
import { persons } from '../tables.ts';
import { guardAddress } from './address-of-role-holder.ts';
import { changedPerson, type ChangedPerson } from './person-fields.ts';
import { personOf, type Person } from './person-of.ts';
import { refuseTwice } from './refuse-twice.ts';
import { managerNamed, setManager } from './report-to.ts';

export const editPerson = command({
  name: 'people.edit-person',
  says: 'Save',
  done: 'The person is saved.',
  http: 'PATCH /people/:person',
  input: changedPerson,
  output: z.object({ id: z.uuid(), changed: z.array(z.string()) }),
  of: (ctx, { person }) => personOf(ctx, person),
  may: aKeeperOfTheDirectory,
  async run(ctx, { manager, person: id, ...given }, before) {
    const changes = changesBetween(before, given);
    const changed = Object.keys(changes);
    if ('email' in changes) await guardAddress(ctx, id);
    await refuseTwice(ctx, changes, id);
    if (changed.length > 0)
      await ctx.db
        .update(persons)
        .set({ ...changes, ...departure(ctx, before, changes) })
        .where(eq(persons.id, id));
    if (manager !== undefined && (await changeManager(ctx, before, manager))) changed.push('manager');
    if (changed.length > 0) await ctx.emit(personEdited, { person: id, fields: changed });
    if (before.departedAt === null && hasPassed(changes.leftOn, ctx.now)) await ctx.emit(personLeft, { person: id });
    return { id, changed };
  },
});

type Changes = Partial<
  Pick<
    Person,
    'givenName' | 'familyName' | 'email' | 'employeeNumber' | 'title' | 'department' | 'location' | 'timeZone' | 'hiredOn' | 'leftOn'
  >
>;

/** What is really different. A name, once emptied, is ''; a time zone cannot be emptied. */
function changesBetween(before: Person, { familyName, timeZone, ...given }: Omit<ChangedPerson, 'manager'>): Changes {
  const after: Changes = { ...given, familyName: familyName === null ? '' : familyName, timeZone: timeZone ?? undefined };
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== undefined && value !== before[name as keyof Changes]),
  );
}

/** Whoever has a last day in the past has left; whoever has none any more is back. */
function departure(ctx: Context, before: Person, changes: Changes): { departedAt?: Date | null } {
  if (!('leftOn' in changes)) return {};
  if (!hasPassed(changes.leftOn, ctx.now)) return { departedAt: null };
  return { departedAt: before.departedAt ?? ctx.now };
}

async function changeManager(ctx: Context, before: Person, manager: string | null): Promise<boolean> {
  const managerId = manager === null ? null : await managerNamed(ctx, manager);
  if (managerId === before.managerId) return false;
  await setManager(ctx, before.id, managerId);
  return true;
}
