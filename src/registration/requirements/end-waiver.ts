import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { waiverEnded } from '../events.ts';
import { waivers } from '../tables.ts';

type Waiver = typeof waivers.$inferSelect;

/** @throws NotFound */
async function waiverOf(ctx: Context, { waiver }: { waiver: string }): Promise<{ program: string; waiver: Waiver }> {
  const [row] = await ctx.db.select().from(waivers).where(eq(waivers.id, waiver));
  if (!row) throw new NotFound();
  return { program: row.programId, waiver: row };
}

/** Matches that exist go on: only who is matched anew is asked. */
export const endWaiver = command({
  name: 'registration.end-waiver',
  says: 'End the waiver',
  done: 'The waiver is ended.',
  http: 'DELETE /waivers/:waiver',
  input: z.object({}),
  output: z.object({ waiver: z.uuid() }),
  of: waiverOf,
  may: aProgramManager,
  run: async (ctx, input, { program, waiver: { personId, typeId } }) => {
    await ctx.db.delete(waivers).where(eq(waivers.id, input.waiver));
    await ctx.emit(waiverEnded, { program, person: personId, type: typeId });
    return { waiver: input.waiver };
  },
});
