import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { work } from '../../platform/work.ts';
import { personInvited } from '../events.ts';
import { invitations } from '../tables.ts';

const atOnce = 100;

/** Tells everyone on the list who has not been told, a hundred at a time; each gets one mail by way of the event. */
export const announceInvitations = work({
  name: 'registration.announce-invitations',
  says: 'Sends the invitations',
  input: z.object({ program: z.uuid() }),
  run: async (desk, { program }) => {
    const waiting = await desk.transaction((ctx) => ctx.db.$count(invitations, untold(program)));
    let told = 0;
    for (;;) {
      const some = await desk.transaction((ctx) => announceSome(ctx, program));
      if (some === 0) return { told };
      told += some;
      await desk.progress(
        told / Math.max(waiting, told),
        `${told.toLocaleString('en')} of ${Math.max(waiting, told).toLocaleString('en')} told`,
      );
    }
  },
});

const untold = (program: string) =>
  and(eq(invitations.programId, program), isNull(invitations.announcedAt), isNull(invitations.declinedAt));

async function announceSome(ctx: Context, program: string): Promise<number> {
  const some = await ctx.db
    .select({ id: invitations.id, person: invitations.personId })
    .from(invitations)
    .where(untold(program))
    .orderBy(asc(invitations.id))
    .limit(atOnce)
    .for('update', { skipLocked: true });
  if (some.length === 0) return 0;
  const ids = some.map(({ id }) => id);
  await ctx.db.update(invitations).set({ announcedAt: ctx.now }).where(inArray(invitations.id, ids));
  for (const { person } of some) await ctx.emit(personInvited, { program, person, again: false });
  return some.length;
}
