/** What a file would do, as it is shown before it is stored; kept with the file. */
import { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { planLevels, planSkills } from './plan-file.ts';
import type { FileProblem } from './problem.ts';

const count = z.number().int();

export const counts = z.object({ added: count, changed: count, unchanged: count, refused: count });

export const mostProblems = 200;

export const preview = counts.extend({
  /** The first two hundred, by line. */
  problems: z.array(z.custom<FileProblem>()),
  problemsInAll: count,
});

export type Preview = z.output<typeof preview>;
export type Holds = 'skills' | 'levels';

/** @throws Refused with a sentence for a file that will not do */
export async function previewOf(ctx: Context, holds: Holds, content: string): Promise<Preview> {
  const { problems, ...plan } = holds === 'skills' ? await planSkills(ctx, content) : await planLevels(ctx, content);
  return { ...counts.parse(plan), problems: problems.slice(0, mostProblems), problemsInAll: problems.length };
}
