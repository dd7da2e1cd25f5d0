import { z } from 'zod';
import { blueprintPart } from '../../platform/stage.ts';
import { keepGate, ownGateOf, type Gate } from './gate-of.ts';
import { qualityList, usualQualities } from './qualities.ts';

const whether = (whom: string) => z.boolean({ error: `Whether ${whom} are screened must be true or false.` }).default(false);

const part = z.object({
  mentors: whether('mentors'),
  mentees: whether('mentees'),
  /** Ours where left out. */
  qualities: z
    .object({ mentor: qualityList.default(usualQualities.mentor), mentee: qualityList.default(usualQualities.mentee) })
    .prefault({}),
});

export const screeningPart = blueprintPart<z.output<typeof part>>({
  key: 'screening',
  schema: part,
  read: async (ctx, program) => {
    const kept = await ownGateOf(ctx, program);
    return kept && { mentors: kept.of.mentor, mentees: kept.of.mentee, qualities: kept.qualities };
  },
  write: (ctx, program, { mentors, mentees, qualities }) =>
    keepGate(ctx, program, { of: { mentor: mentors, mentee: mentees }, qualities } satisfies Gate),
});
