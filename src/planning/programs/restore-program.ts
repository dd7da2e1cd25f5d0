import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { programArchived } from '../events.ts';
import { programOf } from '../program-of.ts';
import { programs } from '../tables.ts';

export const restoreProgram = command({
  name: 'planning.restore-program',
  says: 'Take it out of the archive',
  done: 'The program is out of the archive.',
  http: 'DELETE /programs/:program/archiving',
  input: z.object({}),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  ready: async (ctx, { program }) => ((await programOf(ctx, program)).archivedAt ? undefined : 'The program is not in the archive.'),
  run: async (ctx, { program }) => {
    await ctx.db.update(programs).set({ archivedAt: null }).where(eq(programs.id, program));
    await ctx.emit(programArchived, { program, archived: false });
    return { program };
  },
});
