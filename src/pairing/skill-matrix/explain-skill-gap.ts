import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { wayInWords } from '../../people/skills/graph/way-in-words.ts';
import { query } from '../../platform/command.ts';
import { NotFound } from '../../platform/problems.ts';
import { gapLines, inWhole } from './gap-matrix.rules.ts';
import { gapPeople } from './gap-people.ts';

const whole = z.number().int();

export const explainSkillGap = query({
  name: 'pairing.explain-skill-gap',
  says: 'The arithmetic of one learner with one teacher',
  http: 'GET /programs/:program/skill-gaps/:learner/:teacher',
  input: z.object({}),
  output: z.object({
    learner: z.string(),
    teacher: z.string(),
    worth: z.number(),
    lines: z.array(
      z.object({
        wanted: z.string(),
        offered: z.string().nullable(),
        needed: whole,
        neededKnown: z.boolean(),
        now: whole,
        nowKnown: z.boolean(),
        weight: whole,
        level: whole,
        nearness: whole.describe('In sixths: 6 for the skill itself.'),
        because: z.string().describe('How the two skills hang together, where they are not the same.'),
        worth: z.number(),
      }),
    ),
  }),
  may: aProgramManager,
  run: async (ctx, { program, learner: learnerId, teacher: teacherId }) => {
    const people = await gapPeople(ctx, program);
    const learner = people.learners.find(({ id }) => id === learnerId);
    const teacher = people.teachers.find(({ id }) => id === teacherId);
    if (!learner || !teacher || learnerId === teacherId) throw new NotFound();
    const lines = gapLines(learner, teacher, people.near);
    return {
      learner: people.names.get(learnerId) ?? '',
      teacher: people.names.get(teacherId) ?? '',
      worth: inWhole(lines.reduce((sum, { worth }) => sum + worth, 0)),
      lines: lines.map(({ way, worth, ...line }) => ({ ...line, because: wayInWords(ctx.say, way), worth: inWhole(worth) })),
    };
  },
});
