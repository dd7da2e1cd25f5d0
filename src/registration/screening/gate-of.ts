import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { screeningChanged } from '../events.ts';
import { screeningGates } from '../tables.ts';
import { qualityList, usualQualities } from './qualities.ts';

export const gate = z.object({
  /** Who is looked at before being matched. */
  of: z.object({ mentor: z.boolean(), mentee: z.boolean() }),
  qualities: z.object({ mentor: qualityList, mentee: qualityList }),
});

export type Gate = z.output<typeof gate>;

/** Off, with our qualities, until a program says otherwise. */
export async function gateOf(ctx: Context, program: string): Promise<Gate> {
  return (await ownGateOf(ctx, program)) ?? { of: { mentor: false, mentee: false }, qualities: usualQualities };
}

/** undefined where the program has never said anything of it. */
export async function ownGateOf(ctx: Context, program: string): Promise<Gate | undefined> {
  const [row] = await ctx.db.select().from(screeningGates).where(eq(screeningGates.programId, program));
  return (
    row && {
      of: { mentor: row.ofMentors, mentee: row.ofMentees },
      qualities: { mentor: qualityList.parse(row.mentorQualities), mentee: qualityList.parse(row.menteeQualities) },
    }
  );
}

export async function keepGate(ctx: Context, program: string, { of, qualities }: Gate): Promise<void> {
  const kept = { ofMentors: of.mentor, ofMentees: of.mentee, mentorQualities: qualities.mentor, menteeQualities: qualities.mentee };
  await ctx.db
    .insert(screeningGates)
    .values({ programId: program, organizationId: ctx.organizationId, ...kept })
    .onConflictDoUpdate({ target: screeningGates.programId, set: kept });
  await ctx.emit(screeningChanged, { program });
}
