import { eq, isNotNull, sql } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import { questionnaireChanged } from '../events.ts';
import { questionnaires } from '../tables.ts';
import type { Question } from './question.ts';
import { questionnaireOf, type Questionnaire } from './questionnaire-of.ts';

const mostLocations = 60;

/** Makes a new version from the one before; two people who change it at once come one after the other. */
export async function changeQuestionnaire(
  ctx: Context,
  program: string,
  change: (questions: Question[]) => Question[],
): Promise<Questionnaire> {
  await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
  const before = await questionnaireOf(ctx, program);
  const questions = await withLocations(ctx, change(before.questions));
  const version = before.version + 1;
  await ctx.db
    .insert(questionnaires)
    .values({ id: ctx.newId(), organizationId: ctx.organizationId, programId: program, version, questions, madeAt: ctx.now });
  await ctx.emit(questionnaireChanged, { program, version });
  return { version, questions };
}

/** A question about locations without a list gets the directory's, most frequent first. */
async function withLocations(ctx: Context, questions: Question[]): Promise<Question[]> {
  if (!questions.some(lacksLocations)) return questions;
  const found = await ctx.db
    .select({ location: persons.location })
    .from(persons)
    .where(isNotNull(persons.location))
    .groupBy(persons.location)
    .orderBy(sql`count(*) desc`, persons.location)
    .limit(mostLocations);
  const options = found.flatMap(({ location }) => (location && location.length <= 80 ? [{ value: location, label: location }] : []));
  return questions.map((question) => (lacksLocations(question) ? { ...question, options } : question));
}

const lacksLocations = (question: Question): boolean => question.type === 'locations' && question.options.length === 0;
