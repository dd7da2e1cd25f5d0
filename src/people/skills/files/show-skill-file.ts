import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { fileOf } from './file-of.ts';
import { counts, preview } from './preview.ts';
import { problemInWords } from './problem.ts';

export const showSkillFile = query({
  name: 'people.show-skill-file',
  says: 'What a file of skills or levels would do, or has done, and what is wrong with its lines',
  http: 'GET /skill-files/:file',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    fileName: z.string(),
    holds: z.enum(['skills', 'levels']),
    uploadedAt: z.date(),
    storedAt: z.date().nullable(),
    counts: counts.describe('Of storing it; before that, what storing it would have done as it was brought.'),
    problems: z.array(z.object({ line: z.number().int(), reason: z.string(), sentence: z.string() })).describe('The first two hundred.'),
    problemsInAll: z.number().int(),
  }),
  of: (ctx, { file }) => fileOf(ctx, file),
  may: aKeeperOfTheDirectory,
  async run(ctx, _input, file) {
    const { problems, problemsInAll, ...foreseen } = preview.parse(file.preview);
    return {
      id: file.id,
      fileName: file.fileName,
      holds: file.holds,
      uploadedAt: file.uploadedAt,
      storedAt: file.storedAt,
      counts: file.counts ? counts.parse(file.counts) : foreseen,
      problems: problems.map((one) => ({ line: one.line, reason: one.reason, sentence: problemInWords(ctx.say, one) })),
      problemsInAll,
    };
  },
});
