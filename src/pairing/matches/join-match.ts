import type { Context } from '../../platform/context.ts';
import { memberJoined } from '../events.ts';
import { matchMembers } from '../tables.ts';

interface Joining {
  program: string;
  match: string;
  person: string;
  role: 'mentor' | 'mentee';
  fit?: number;
  reasons?: unknown;
}

/** Somebody comes into a match under way, or comes back; what the others wrote is theirs to read from now on. */
export async function joinMatch(ctx: Context, { program, match, person, role, fit, reasons }: Joining): Promise<void> {
  const membership = { role, joinedAt: ctx.now, leftAt: null, fit: fit ?? null, reasons: reasons ?? [] };
  await ctx.db
    .insert(matchMembers)
    .values({ organizationId: ctx.organizationId, matchId: match, personId: person, ...membership })
    .onConflictDoUpdate({ target: [matchMembers.matchId, matchMembers.personId], set: membership });
  await ctx.emit(memberJoined, { program, match, person, role });
}
