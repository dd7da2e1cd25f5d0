import { eq } from 'drizzle-orm';
import { programs } from '../planning/tables.ts';
import type { Context } from '../platform/context.ts';
import { matchPublished } from './events.ts';
import { matches, matchMembers } from './tables.ts';

export interface NewMatch {
  program: string;
  track: string | null;
  mentor: string;
  mentee: string;
  run?: string;
  score?: number;
  fit?: number;
  reasons?: unknown[];
}

/** Brings a match into being: visible to its two members from this moment. @returns its id */
export async function makeMatch(ctx: Context, given: NewMatch): Promise<string> {
  const id = ctx.newId();
  const [program] = await ctx.db.select({ endsOn: programs.endsOn }).from(programs).where(eq(programs.id, given.program));
  await ctx.db.insert(matches).values({
    id,
    organizationId: ctx.organizationId,
    programId: given.program,
    trackId: given.track,
    runId: given.run ?? null,
    score: given.score ?? null,
    fit: given.fit ?? null,
    reasons: given.reasons ?? [],
    publishedAt: ctx.now,
    endsOn: program?.endsOn ?? null,
  });
  const member = (personId: string, role: 'mentor' | 'mentee') => ({ organizationId: ctx.organizationId, matchId: id, personId, role, joinedAt: ctx.now });
  await ctx.db.insert(matchMembers).values([member(given.mentor, 'mentor'), member(given.mentee, 'mentee')]);
  await ctx.emit(matchPublished, { program: given.program, match: id, mentor: given.mentor, mentee: given.mentee });
  return id;
}
