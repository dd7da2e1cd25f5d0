import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { bridges } from '../tables.ts';

export type BridgeRow = typeof bridges.$inferSelect;

/** For operations addressed by a bridge. @throws NotFound */
export async function theBridge(
  ctx: Context,
  { bridge }: { bridge: string },
): Promise<{ bridge: string; program: string; found: BridgeRow }> {
  const [found] = await ctx.db.select().from(bridges).where(eq(bridges.id, bridge));
  if (!found) throw new NotFound();
  return { bridge, program: found.programId, found };
}

/** Read anew under its lock, so that two who act at once follow each other. @throws NotFound */
export async function lockedBridge(ctx: Context, bridge: string): Promise<BridgeRow> {
  const [found] = await ctx.db.select().from(bridges).where(eq(bridges.id, bridge)).for('update');
  if (!found) throw new NotFound();
  return found;
}
