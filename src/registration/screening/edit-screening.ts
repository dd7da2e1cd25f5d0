import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { text, ticked } from '../../platform/input.ts';
import { gate, gateOf, keepGate } from './gate-of.ts';
import { qualitiesFrom } from './qualities.ts';

const lines = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : value;

/** One a line, or a list. */
const sentences = z.preprocess(lines, z.array(text('A quality', 200)).max(20, 'At most twenty qualities.'));

export const editScreening = command({
  name: 'registration.edit-screening',
  says: 'Save how people are screened',
  done: 'This is saved. It counts from the next proposal on.',
  http: 'PUT /programs/:program/screening',
  input: z.object({ mentors: ticked, mentees: ticked, mentorQualities: sentences, menteeQualities: sentences }),
  output: gate,
  may: aProgramManager,
  run: async (ctx, { program, mentors, mentees, mentorQualities, menteeQualities }) => {
    const before = await gateOf(ctx, program);
    const changed = {
      of: { mentor: mentors, mentee: mentees },
      qualities: {
        mentor: qualitiesFrom(mentorQualities, before.qualities.mentor),
        mentee: qualitiesFrom(menteeQualities, before.qualities.mentee),
      },
    };
    await keepGate(ctx, program, changed);
    return changed;
  },
});
