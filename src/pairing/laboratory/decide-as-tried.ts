import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { decide, takeBack } from '../decisions/decide.ts';
import { pairAllowed, pairForbidden, pairPinned, pairUnpinned } from '../events.ts';
import { decisions } from '../tables.ts';
import type { Change } from './change.ts';

/** Pins, bans and what was left open become the program's own decisions, the newest word on each pair. */
export async function decideAsTried(ctx: Context, program: string, changes: readonly Change[], scenario: string): Promise<void> {
  const newest = new Map(
    changes.flatMap((one) =>
      one.what === 'pin' || one.what === 'ban' || one.what === 'leave open' ? [[`${one.mentee} ${one.mentor}`, one] as const] : [],
    ),
  );
  for (const { what, mentee, mentor } of newest.values()) {
    const pair = { program, mentor, mentee };
    const [inForce] = await ctx.db
      .select({ id: decisions.id, kind: decisions.kind })
      .from(decisions)
      .where(
        and(eq(decisions.programId, program), eq(decisions.mentorId, mentor), eq(decisions.menteeId, mentee), isNull(decisions.removedAt)),
      );
    if (what === 'leave open') {
      if (!inForce) continue;
      await takeBack(ctx, { program, kind: inForce.kind, id: inForce.id });
      await ctx.emit(inForce.kind === 'pin' ? pairUnpinned : pairAllowed, pair);
    } else if (what === 'pin' && inForce?.kind !== 'pin') {
      await decide(ctx, { ...pair, kind: 'pin' });
      await ctx.emit(pairPinned, pair);
    } else if (what === 'ban' && inForce?.kind !== 'forbid') {
      await decide(ctx, { ...pair, kind: 'forbid', reason: scenario });
      await ctx.emit(pairForbidden, pair);
    }
  }
}
