import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { fold } from '../../people/skills/reading/fold-words.rules.ts';
import { query } from '../../platform/command.ts';
import { bestPairing } from './best-pairing.ts';
import { inWhole, worthOf } from './gap-matrix.rules.ts';
import { gapPeople } from './gap-people.ts';

export const learnersOnAPage = 20;
export const teachersOnAPage = 10;
/** Above so many pairs the best pairing is left to a proposal, which a worker computes. */
const mostPairs = 40_000;

const person = z.object({ id: z.uuid(), name: z.string() });
const from = z.coerce.number().int().min(0).max(1_000_000).default(0);

export const showSkillGaps = query({
  name: 'pairing.show-skill-gaps',
  says: 'What each teacher would be worth to each learner, by the gaps in what they want to learn',
  http: 'GET /programs/:program/skill-gaps',
  input: z.object({
    search: z.string().max(200, 'Search for at most 200 characters.').optional().describe('Part of a learner’s name.'),
    learnersFrom: from.describe('How many learners to pass over; twenty are shown.'),
    teachersFrom: from.describe('How many teachers to pass over; ten are shown.'),
  }),
  output: z.object({
    teachers: z.array(person),
    learners: z.array(
      person.extend({
        cells: z.array(
          z.object({ teacher: z.uuid(), worth: z.number(), best: z.boolean().describe('The two are a pair of the best pairing.') }),
        ),
      }),
    ),
    learnersInAll: z.number().int(),
    teachersInAll: z.number().int(),
    /** The largest worth that is shown: what the shading is measured by. */
    most: z.number(),
    /** null where there are too many pairs to compute it while one waits. */
    best: z.object({ pairs: z.number().int(), total: z.number() }).nullable(),
  }),
  may: aProgramManager,
  run: async (ctx, { program, search, learnersFrom, teachersFrom }) => {
    const people = await gapPeople(ctx, program);
    const nameOf = (id: string) => people.names.get(id) ?? '';
    const sought = people.learners.filter(({ id }) => fold(nameOf(id)).includes(fold(search ?? '')));
    const shown = sought.slice(learnersFrom, learnersFrom + learnersOnAPage);
    const teachers = people.teachers.slice(teachersFrom, teachersFrom + teachersOnAPage);
    const best = people.learners.length * people.teachers.length <= mostPairs ? await bestPairing(people) : null;
    const partner = new Map(best?.pairs.map(({ learner, teacher }) => [learner, teacher]));
    const learners = shown.map((learner) => ({
      id: learner.id,
      name: nameOf(learner.id),
      cells: teachers.map((teacher) => ({
        teacher: teacher.id,
        worth: teacher.id === learner.id ? 0 : inWhole(worthOf(learner, teacher, people.near)),
        best: partner.get(learner.id) === teacher.id,
      })),
    }));
    return {
      teachers: teachers.map(({ id }) => ({ id, name: nameOf(id) })),
      learners,
      learnersInAll: sought.length,
      teachersInAll: people.teachers.length,
      most: Math.max(0, ...learners.flatMap(({ cells }) => cells.map(({ worth }) => worth))),
      best: best && { pairs: best.pairs.length, total: inWhole(best.total) },
    };
  },
});
