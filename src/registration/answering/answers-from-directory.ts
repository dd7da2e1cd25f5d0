import { eq } from 'drizzle-orm';
import { skillFields } from '../../people/import/targets.ts';
import { persons } from '../../people/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Answers } from '../answers.ts';
import type { Question } from '../questionnaire/question.ts';
import { proposedSkills } from './proposed-skills.rules.ts';

const fieldOf = { 'can-teach': skillFields.teaches, 'want-to-learn': skillFields.learns } as const;

/** What the organisation brought with the directory of one's skills, as answers that wait to be looked at. */
export async function answersFromDirectory(
  ctx: Context,
  person: string,
  asked: readonly { questions: readonly Question[] }[],
): Promise<Answers> {
  const [row] = await ctx.db.select({ otherFields: persons.otherFields }).from(persons).where(eq(persons.id, person));
  const known = row?.otherFields as Record<string, string> | undefined;
  const questions = asked.flatMap((section) => section.questions);
  return Object.fromEntries(
    Object.entries(fieldOf).flatMap(([key, field]) => {
      const question = questions.find((one) => one.key === key && one.type === 'skills');
      const proposed = question && known?.[field] ? proposedSkills(known[field], question) : {};
      return Object.keys(proposed).length > 0 ? [[key, proposed]] : [];
    }),
  );
}
