import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { bridges } from '../tables.ts';
import type { BridgeRow } from './bridge-of.ts';
import { bridgeEnded } from './events.ts';

type Because = NonNullable<BridgeRow['endedBecause']>;

/** @returns false where somebody was quicker */
export async function endBridge(ctx: Context, { id, programId }: Pick<BridgeRow, 'id' | 'programId'>, because: Because): Promise<boolean> {
  const ended = await ctx.db
    .update(bridges)
    .set({ endedAt: ctx.now, endedBecause: because })
    .where(and(eq(bridges.id, id), isNull(bridges.endedAt)))
    .returning({ id: bridges.id });
  if (ended.length === 0) return false;
  await ctx.emit(bridgeEnded, { program: programId, bridge: id });
  return true;
}
