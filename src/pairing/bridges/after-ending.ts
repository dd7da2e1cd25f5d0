import { dayOf } from '../../people/active.ts';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomersAmong } from '../../registration/newcomers/newcomer-of.ts';
import type { EndReason } from '../end-reasons.ts';
import { matchEnded } from '../events.ts';
import { matchOf } from '../match-of.ts';
import { processOf } from '../process/process-of.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { shapeOfMatch } from '../strands/shape-of-match.ts';
import { menteesByStrand } from '../strands/strands-of.ts';
import { offerFreePlaces } from '../waiting/offer-free-places.ts';
import { beginToWait } from '../waiting/wait.ts';
import { askForBridge } from './ask-for-bridge.ts';
import { untilYourNextMentor } from './mails/until-your-next-mentor.ts';

/** Endings after which the mentee needs somebody else, rather than nobody. */
const asksForAnother: readonly EndReason[] = [
  'not a fit',
  'lack of expertise',
  'distance',
  'behaviour',
  'left the company',
  'changed role',
];

/**
 * Whoever is left without a mentor waits first, from the day on which the match began, and is seen through
 * by somebody else. The same whatever the reason and whoever ended it, so that what follows tells neither.
 */
export const seeThrough = reaction({
  name: 'pairing.see-the-mentee-through',
  to: matchEnded,
  run: async (ctx, { data }) => {
    const { program } = data;
    if (!asksForAnother.includes(data.reason)) return;
    const match = await matchOf(ctx, data.match);
    const shape = await shapeOfMatch(ctx, match);
    if (shape.short || shape.division.by !== 'in pairs') return;
    const mentees = await whoIsLeft(
      ctx,
      program,
      match.members.filter(({ role }) => role === 'mentee').map(({ personId }) => personId),
    );
    if (mentees.length === 0) return;
    await beginToWait(ctx, program, mentees, 'left out', match.publishedAt);
    const { name: programName } = await programOf(ctx, program);
    const { bridges } = await processOf(ctx, program);
    for (const mentee of mentees) {
      await ctx.mail(untilYourNextMentor, { to: mentee, facts: { program, programName, bridges } });
      await askForBridge(ctx, program, mentee);
    }
    await offerFreePlaces(ctx, program);
  },
});

/** Those of them who can be matched anew: taking part, without a mentor by now, and told of the program. */
async function whoIsLeft(ctx: Context, program: string, mentees: readonly string[]): Promise<string[]> {
  if (mentees.length === 0) return [];
  const inPool = new Set<string>();
  for (const { strand, mentees: theirs } of await menteesByStrand(ctx, program, mentees))
    for (const { id } of (await freezeProblem(ctx, program, strand, { only: theirs })).problem.mentees) inPool.add(id);
  const newcomers = await newcomersAmong(ctx, program, mentees);
  return mentees.filter((id) => inPool.has(id) && (newcomers.get(id)?.toldOn ?? '') <= dayOf(ctx.now));
}
