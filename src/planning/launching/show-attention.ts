import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';

export const showAttention = query({
  name: 'planning.show-attention',
  says: 'Show what waits for the people who run the program',
  http: 'GET /programs/:program/attention',
  input: z.object({}),
  output: z.array(z.object({ says: z.string(), detail: z.string().optional(), to: z.string(), weight: z.number() })),
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const things = [];
    for (const stage of ctx.app.stages) things.push(...((await stage.needsAttention?.(ctx, [program]))?.get(program) ?? []));
    return things.sort((a, b) => b.weight - a.weight).map(({ says, detail, to, weight }) => ({ says, detail, to, weight }));
  },
});
