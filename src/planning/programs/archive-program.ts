import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programArchived } from '../events.ts';
import { programOf } from '../program-of.ts';
import { programs } from '../tables.ts';

export const archiveProgram = command({
  name: 'planning.archive-program',
  says: 'Archive the program',
  done: 'The program is archived. Everything in it can still be read.',
  http: 'POST /programs/:program/archiving',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => ((await programOf(ctx, program)).archivedAt ? 'The program is in the archive already.' : undefined),
  run: async (ctx, { program }) => {
    await ctx.db.update(programs).set({ archivedAt: ctx.now }).where(eq(programs.id, program));
    await ctx.emit(programArchived, { program, archived: true });
    return { program };
  },
});
