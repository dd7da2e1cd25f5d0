import { and, eq, isNull } from 'drizzle-orm';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { myWay } from '../process/my-way.ts';
import type { Way } from '../process/ways.ts';
import { matches, matchMembers } from '../tables.ts';
import { strandOfMentee } from '../strands/strands-of.ts';
import { roundInForce } from './begin-round.ts';

/** Why the actor cannot choose a mentor now, in a sentence to act on; undefined where they can. */
export async function whyNotChoose(ctx: Context, program: string, allowed: readonly Way[]): Promise<string | undefined> {
  const mine = await myRegistration(ctx, program);
  if (!mine?.isMentee) return 'You have registered as a mentor. Mentors are chosen.';
  if (mine.pausedAt) return 'You are taking a break. Come back first, then choose.';
  if (!allowed.includes(await myWay(ctx, program))) return 'In this program pairs come about in another way.';
  if (await hasMentorIn(ctx, program)) return 'You have a mentor in this program already.';
  return (await roundInForce(ctx, program)) ? undefined : 'The shortlists are not drawn up yet. You will get a mail.';
}

/** As many matches as a mentee of their strand has at once. */
export async function hasMentorIn(ctx: Context, program: string): Promise<boolean> {
  const me = personIdOf(ctx.actor) as string;
  const found = await ctx.db
    .select({ id: matches.id })
    .from(matches)
    .innerJoin(matchMembers, eq(matchMembers.matchId, matches.id))
    .where(and(eq(matches.programId, program), isNull(matches.endedAt), eq(matchMembers.role, 'mentee'), eq(matchMembers.personId, me)));
  return found.length >= (await strandOfMentee(ctx, program, me)).shape.matchesOfMentee;
}
