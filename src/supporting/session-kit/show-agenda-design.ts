import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { agendaDesign, designOf, hasOwnDesign } from './agenda-design.ts';

export const showAgendaDesign = query({
  name: 'supporting.show-agenda-design',
  says: 'Show the agenda of a program',
  http: 'GET /programs/:program/agenda-design',
  input: z.object({}),
  output: z.object({ design: agendaDesign, own: z.boolean() }),
  may: aProgramManager,
  run: async (ctx, { program }) => ({ design: await designOf(ctx, program), own: await hasOwnDesign(ctx, program) }),
});
