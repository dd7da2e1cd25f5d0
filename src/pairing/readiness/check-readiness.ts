import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { strandAsked } from '../strands/strand-asked.ts';
import { strandNamed } from '../strands/strands-of.ts';

export const checkReadiness = command({
  name: 'pairing.check-readiness',
  says: 'Check readiness',
  http: 'POST /programs/:program/readiness-checks',
  input: z.object(strandAsked),
  output: z.object({ work: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => {
    const [running] = await ctx.db
      .select({ id: works.id })
      .from(works)
      .where(
        and(
          eq(works.programId, program),
          eq(works.name, 'pairing.judge-readiness'),
          isNull(works.finishedAt),
          isNull(works.failedAt),
          isNull(works.cancelledAt),
        ),
      );
    return running ? 'A check is being made right now.' : undefined;
  },
  run: async (ctx, { program, structure: asked }) => {
    const { key: structure } = await strandNamed(ctx, program, asked);
    return { work: await ctx.startWork('pairing.judge-readiness', { program, structure }, { program }) };
  },
});
