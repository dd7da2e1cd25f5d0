import { z } from 'zod';
import { fewNames, othersIn } from '../../pairing/match-name.ts';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch, personIdOfActor } from '../about-match.ts';
import { earlyQuestionOf, myAnswer } from './early-question-of.ts';
import { ways } from './what-comes-of-it.rules.ts';

export const earlyQuestionShown = z.object({
  partner: z.string(),
  programName: z.string(),
  state: z.enum(['not asked', 'open', 'settled']),
  answerBy: z.date().nullable(),
  /** What the reader said; never what the other did. */
  iSaid: z.enum(ways).nullable(),
  /** Of a match that goes on: whether both are asked to look at what they agreed on. */
  outcome: z.enum(['keep', 'adjust']).nullable(),
});

/** How a pair goes on, as one of the two sees it. */
export const showEarlyQuestion = query({
  name: 'supporting.show-early-question',
  says: 'Show how a pair goes on',
  http: 'GET /matches/:match/early-question',
  input: z.object({}),
  output: earlyQuestionShown,
  of: aboutMatch,
  may: aMemberOfThePair,
  run: async (ctx, _input, match) => {
    const found = await earlyQuestionOf(ctx, match.id);
    const open = found !== undefined && !found.closedAt && !match.endedAt && ctx.now < found.answerBy;
    return {
      partner: fewNames(ctx.say, othersIn(match, personIdOfActor(ctx)).names),
      programName: (await programOf(ctx, match.program)).name,
      state: found === undefined ? ('not asked' as const) : open ? ('open' as const) : ('settled' as const),
      answerBy: open ? found.answerBy : null,
      iSaid: open ? await myAnswer(ctx, match.id) : null,
      outcome: match.endedAt ? null : (found?.outcome ?? null),
    };
  },
});
