import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { pairInput } from '../decisions/decide.ts';
import { requestAgreed } from '../events.ts';
import { judgePair, lockPeople, matchIfItHolds } from '../matches/match-if-it-holds.ts';
import { asksBoth } from '../process/process.ts';
import { processOf } from '../process/process-of.ts';
import { inDays } from '../requests/request-state.rules.ts';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { requests } from '../tables.ts';

export const matchByHand = command({
  name: 'pairing.match-by-hand',
  says: 'Match these two',
  done: 'Both have been written to.',
  http: 'POST /programs/:program/matches',
  input: z.object(pairInput),
  output: z.object({
    /** null where the program asks both first. */
    match: z.uuid().nullable(),
  }),
  may: aProgramManager,
  run: async (ctx, { program, mentor, mentee }) => {
    if (mentor === mentee) throw new Refused('Nobody is matched with themselves. Choose two people.');
    const process = await processOf(ctx, program);
    if (asksBoth(process)) {
      await askBoth(ctx, program, { mentor, mentee }, process.closeAfterDays);
      return { match: null };
    }
    const { match, because } = await matchIfItHolds(ctx, program, { mentor, mentee });
    if (!match) {
      const { problem } = await judgePair(ctx, program, { mentor, mentee });
      throw new Refused(whyNot(ctx, because ?? '', problem));
    }
    return { match };
  },
});

const whyNot = (ctx: Context, because: string, { named }: FrozenProblem): string =>
  `These two cannot be matched: ${ruleInWords(ctx.say, because, Object.fromEntries(named.map(({ key, name }) => [key, name])))}.`;

/** The two confirm in silence, as after a request. */
async function askBoth(ctx: Context, program: string, { mentor, mentee }: { mentor: string; mentee: string }, closeAfterDays: number) {
  await lockPeople(ctx, [mentor, mentee]);
  const { because, problem } = await judgePair(ctx, program, { mentor, mentee });
  if (because) throw new Refused(whyNot(ctx, because, problem));
  const open = and(
    eq(requests.programId, program),
    eq(requests.mentorId, mentor),
    eq(requests.menteeId, mentee),
    isNull(requests.closedAt),
  );
  const [already] = await ctx.db.select({ id: requests.id }).from(requests).where(open);
  if (already) throw new Refused('A request between these two is open already. Wait until it is answered.');
  const id = ctx.newId();
  await ctx.db.insert(requests).values({
    id,
    organizationId: ctx.organizationId,
    programId: program,
    menteeId: mentee,
    mentorId: mentor,
    way: 'by hand',
    place: 0,
    listedAt: ctx.now,
    askedAt: ctx.now,
    agreedAt: ctx.now,
    answerBy: inDays(ctx.now, closeAfterDays),
  });
  await ctx.emit(requestAgreed, { program, request: id });
}
