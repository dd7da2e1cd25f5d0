import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { matchOf, type Match } from '../match-of.ts';
import { matches } from '../tables.ts';
import { shapeOfMatch } from '../strands/shape-of-match.ts';
import type { Shape } from '../structures/shape.ts';

export interface Circle {
  found: Match;
  mentors: Match['members'];
  mentees: Match['members'];
  shape: Shape;
}

/** A match with how many it may hold. @throws NotFound */
export async function circleOf(ctx: Context, match: string): Promise<Circle> {
  const found = await matchOf(ctx, match);
  const of = (role: 'mentor' | 'mentee') => found.members.filter((one) => one.role === role);
  return { found, mentors: of('mentor'), mentees: of('mentee'), shape: await shapeOfMatch(ctx, found) };
}

/** The same, and nobody else comes in or leaves until this is done. */
export async function lockedCircle(ctx: Context, match: string): Promise<Circle> {
  await ctx.db.select({ id: matches.id }).from(matches).where(eq(matches.id, match)).for('update');
  return circleOf(ctx, match);
}

/** What commands about a circle are judged by. */
export const theCircle = async (ctx: Context, { match }: { match: string }) => {
  const circle = await circleOf(ctx, match);
  return { match, program: circle.found.program, circle };
};

/** Whether a match of this structure ever holds more than two. */
export const mayHoldMore = ({ structure }: Shape): boolean => structure.sizes.mentors.most + structure.sizes.mentees.most > 2;
