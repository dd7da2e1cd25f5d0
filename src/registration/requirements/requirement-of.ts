import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { requirementMade } from '../events.ts';
import { requirements } from '../tables.ts';

export type Requirement = typeof requirements.$inferSelect;

/** @throws NotFound */
export async function requirementOf(
  ctx: Context,
  { requirement }: { requirement: string },
): Promise<{ program: string; requirement: Requirement }> {
  const [row] = await ctx.db.select().from(requirements).where(eq(requirements.id, requirement));
  if (!row) throw new NotFound();
  return { program: row.programId, requirement: row };
}

interface RequirementGiven {
  type: string;
  role: 'mentor' | 'mentee';
  required: boolean;
}

/** Asked for before, it is required, or no longer, from now on. @returns its id */
export async function askForCredential(ctx: Context, program: string, { type, role, required }: RequirementGiven): Promise<string> {
  const [kept] = await ctx.db
    .insert(requirements)
    .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId: program, typeId: type, role, required, madeAt: ctx.now })
    .onConflictDoUpdate({ target: [requirements.programId, requirements.typeId, requirements.role], set: { required } })
    .returning({ id: requirements.id });
  await ctx.emit(requirementMade, { program, type, role, required });
  return (kept as { id: string }).id;
}
