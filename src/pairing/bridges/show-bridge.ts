import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { persons } from '../../people/tables.ts';
import { nameOf } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { eitherOfBridge } from './access.ts';
import { theBridge } from './bridge-of.ts';
import { bridgeState, bridgeStates } from './bridge-state.rules.ts';

/** A bridge as the two of it see it: the mails lead here. */
export const showBridge = query({
  name: 'pairing.show-bridge',
  says: 'Show a bridge until the next match',
  http: 'GET /bridges/:bridge',
  input: z.object({}),
  output: z.object({
    program: z.uuid(),
    programName: z.string(),
    iAm: z.enum(['mentor', 'mentee']),
    /** The address once the mentor has said yes: how the two find a date. */
    partner: z.object({ name: z.string(), title: z.string().nullable(), department: z.string().nullable(), email: z.string().nullable() }),
    state: z.enum(bridgeStates),
    answerBy: z.date(),
    meetings: z.number().int(),
  }),
  of: theBridge,
  may: eitherOfBridge,
  run: async (ctx, _input, { found }) => {
    const iAm = found.mentorId === personIdOf(ctx.actor) ? ('mentor' as const) : ('mentee' as const);
    const [other] = await ctx.db
      .select()
      .from(persons)
      .where(eq(persons.id, iAm === 'mentor' ? found.menteeId : found.mentorId));
    const state = bridgeState(found);
    return {
      program: found.programId,
      programName: (await programOf(ctx, found.programId)).name,
      iAm,
      partner: {
        name: other ? nameOf(other) : '',
        title: other?.title ?? null,
        department: other?.department ?? null,
        email: state === 'under way' ? (other?.email ?? null) : null,
      },
      state,
      answerBy: found.answerBy,
      meetings: found.meetings,
    };
  },
});
