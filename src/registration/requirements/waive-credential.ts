import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { dayOf } from '../../people/active.ts';
import { credentialTypeOf } from '../../people/credentials/type-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { credentialWaived } from '../events.ts';
import { registrations, waivers } from '../tables.ts';

/** The reason stands in the record: whoever asks later learns who decided it, and why. */
export const waiveCredential = command({
  name: 'registration.waive-credential',
  says: 'Waive it',
  done: 'It is waived. They can be matched.',
  http: 'POST /programs/:program/waivers',
  input: z.object({
    person: z.uuid({ error: 'Say whom it is waived for.' }),
    type: z.uuid({ error: 'Say which credential is waived.' }),
    reason: text('The reason', 500),
    until: maybe(day('The last day of the waiver')),
  }),
  output: z.object({ id: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, person, type, reason, until }) => {
    await credentialTypeOf(ctx, type);
    if (until && until < dayOf(ctx.now)) throw new Invalid({ until: 'This day is past. Choose one that lies ahead.' });
    const registered = await ctx.db.$count(
      registrations,
      and(eq(registrations.programId, program), eq(registrations.personId, person), isNull(registrations.withdrawnAt)),
    );
    if (registered === 0) throw new Invalid({ person: 'This person is not registered in the program.' });
    const waived = { reason, until: until ?? null, waivedAt: ctx.now, waivedBy: personIdOf(ctx.actor) ?? null };
    const [kept] = await ctx.db
      .insert(waivers)
      .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId: program, personId: person, typeId: type, ...waived })
      .onConflictDoUpdate({ target: [waivers.programId, waivers.personId, waivers.typeId], set: waived })
      .returning({ id: waivers.id });
    await ctx.emit(credentialWaived, { program, person, type });
    return { id: (kept as { id: string }).id };
  },
});
