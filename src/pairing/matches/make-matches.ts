import { eq } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvents } from '../../platform/record-event.ts';
import { matchPublished } from '../events.ts';
import { matches, matchMembers } from '../tables.ts';

export interface NewMatch {
  track: string | null;
  mentor: string;
  mentee: string;
  run?: string;
  score?: number;
  fit?: number;
  reasons?: unknown;
}

const matchesAtATime = 1_000;

/** Brings matches into being: each is visible to its two members from this moment. @returns their ids, in the order given */
export async function makeMatches(ctx: Context, program: string, given: readonly NewMatch[]): Promise<string[]> {
  const [row] = await ctx.db.select({ endsOn: programs.endsOn }).from(programs).where(eq(programs.id, program));
  const ids: string[] = [];
  for (let from = 0; from < given.length; from += matchesAtATime) {
    const some = given.slice(from, from + matchesAtATime).map((match) => ({ ...match, id: ctx.newId() }));
    await ctx.db.insert(matches).values(
      some.map(({ id, track, run, score, fit, reasons }) => ({
        id,
        organizationId: ctx.organizationId,
        programId: program,
        trackId: track,
        runId: run ?? null,
        score: score ?? null,
        fit: fit ?? null,
        reasons: reasons ?? [],
        publishedAt: ctx.now,
        endsOn: row?.endsOn ?? null,
      })),
    );
    await ctx.db
      .insert(matchMembers)
      .values(some.flatMap(({ id, mentor, mentee }) => [member(ctx, id, mentor, 'mentor'), member(ctx, id, mentee, 'mentee')]));
    await recordEvents(
      ctx,
      matchPublished,
      some.map(({ id, mentor, mentee }) => ({ program, match: id, mentor, mentee })),
    );
    ids.push(...some.map(({ id }) => id));
  }
  return ids;
}

const member = (ctx: Context, matchId: string, personId: string, role: 'mentor' | 'mentee') => ({
  organizationId: ctx.organizationId,
  matchId,
  personId,
  role,
  joinedAt: ctx.now,
});
