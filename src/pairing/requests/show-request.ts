import { z } from 'zod';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { eitherOfRequest } from '../choosing-access.ts';
import { processOf } from '../process/process-of.ts';
import { reasons } from '../runs/reason.ts';
import { reasonsOf } from './letter-facts.ts';
import { mySilentAnswer } from './reply-times.ts';
import { askedBy, theRequest } from './request-of.ts';
import { requestState, requestStates } from './request-state.rules.ts';

/** One request as the two of it see it: the mail's link leads here. */
export const showRequest = query({
  name: 'pairing.show-request',
  says: 'Show a request',
  http: 'GET /requests/:request',
  input: z.object({}),
  output: z.object({
    program: z.uuid(),
    programName: z.string(),
    iAm: z.enum(['mentor', 'mentee']),
    /** Whether the wish is the reader's. */
    iAsked: z.boolean(),
    /** Whether the mentor made the first move. */
    offered: z.boolean(),
    partner: z.object({ name: z.string(), title: z.string().nullable(), department: z.string().nullable() }),
    state: z.enum(requestStates),
    note: z.string().nullable(),
    reasons,
    answerBy: z.date().nullable(),
    callFirst: z.boolean(),
    /** What the reader has said in silence; never what the other has. */
    iSaid: z.enum(['yes', 'no']).nullable(),
    match: z.uuid().nullable(),
  }),
  of: theRequest,
  may: eitherOfRequest,
  run: async (ctx, { request }, { found }) => {
    const me = personIdOf(ctx.actor);
    const iAmMentee = found.menteeId === me;
    const partner = iAmMentee ? found.mentorId : found.menteeId;
    const { name = '', title = null, department = null } = (await personNames(ctx, [partner])).get(partner) ?? {};
    return {
      program: found.programId,
      programName: (await programOf(ctx, found.programId)).name,
      iAm: iAmMentee ? ('mentee' as const) : ('mentor' as const),
      iAsked: askedBy(found) === me,
      offered: found.way === 'by mentor',
      partner: { name, title, department },
      state: requestState(found),
      note: found.note,
      reasons: await reasonsOf(ctx, found),
      answerBy: found.answerBy,
      callFirst: (await processOf(ctx, found.programId)).chemistryCall,
      iSaid: await mySilentAnswer(ctx, request),
      match: found.matchId,
    };
  },
});
