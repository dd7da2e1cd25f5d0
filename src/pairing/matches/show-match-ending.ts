import { z } from 'zod';
import { query } from '../../platform/command.ts';
import { aMemberOrManager } from '../access.ts';
import { endReasons } from '../end-reasons.ts';
import { matchOf } from '../match-of.ts';

/** What somebody sees before they end a match. */
export const showMatchEnding = query({
  name: 'pairing.show-match-ending',
  says: 'Show what ending the match means',
  http: 'GET /matches/:match/ending',
  input: z.object({}),
  output: z.object({
    program: z.uuid(),
    name: z.string().nullable(),
    members: z.array(z.object({ personId: z.uuid(), role: z.enum(['mentor', 'mentee']), name: z.string() })),
    publishedAt: z.date(),
    endedAt: z.date().nullable(),
    reasons: z.array(z.enum(endReasons)),
    iAmMember: z.boolean(),
  }),
  of: async (ctx, { match }) => {
    const found = await matchOf(ctx, match);
    return { match, program: found.program, found };
  },
  may: aMemberOrManager,
  run: async (ctx, _input, { found }) => {
    const me = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined;
    return {
      program: found.program,
      name: found.name,
      members: found.members,
      publishedAt: found.publishedAt,
      endedAt: found.endedAt,
      reasons: [...endReasons],
      iAmMember: found.members.some((one) => one.personId === me),
    };
  },
});
