import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { text } from '../../platform/input.ts';
import { NotFound } from '../../platform/problems.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { windows } from '../tables.ts';
import { stateOf, whyNotOpen } from '../window/window.rules.ts';

export const code = text('The code of the link', 40);

/** @throws NotFound for a code that is none, or of a program that is for invited people only */
export async function programByLink(ctx: Context, given: string): Promise<{ program: string; closed: string | undefined }> {
  const [row] = await ctx.db.select().from(windows).where(eq(windows.linkCode, given.trim().toLowerCase()));
  if (!row || row.openTo !== 'link') throw new NotFound('This link is not valid, or no longer. Ask the person who gave it to you.');
  return { program: row.programId, closed: whyNotOpen[stateOf(row, ctx.now)] };
}

export const findLink = query({
  name: 'registration.find-link',
  says: 'Show which program a link leads to',
  http: 'GET /registration-links',
  input: z.object({ code }),
  output: z.object({ program: z.uuid(), name: z.string(), purpose: z.string(), closed: z.string().nullable() }),
  may: aSignedInPerson,
  run: async (ctx, input) => {
    const { program, closed } = await programByLink(ctx, input.code);
    const { name, purpose } = await programOf(ctx, program);
    return { program, name, purpose, closed: closed ?? null };
  },
});
