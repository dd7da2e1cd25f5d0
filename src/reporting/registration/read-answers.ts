/** Answers of registered people, counted by question and choice; read once for all charts of a report. */
import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Question } from '../../registration/questionnaire/question.ts';
import { questionnaireOf } from '../../registration/questionnaire/questionnaire-of.ts';
import { toCount } from '../read/to-count.ts';
import type { Scope } from '../scope.ts';
import { oncePerScope } from '../shape/once-per-scope.ts';
import { invitedRows } from './lists.ts';

export interface AnswersTo {
  question: Question;
  /** People who answered it. */
  answered: number;
  /** People by what they chose; empty for free text. */
  chosen: Map<string, number>;
}

/** The questionnaire as it is now, without what only those who run the program read. */
export const questionsAsked = oncePerScope(async (ctx, scope) =>
  (await questionnaireOf(await toCount(ctx, scope), scope.program)).questions.filter(({ forScreening }) => !forScreening),
);

/** In the order of the questionnaire. */
export const readAnswers = oncePerScope(count);

async function count(ctx: Context, scope: Scope): Promise<AnswersTo[]> {
  const questions = await questionsAsked(ctx, scope);
  const free = questions.filter((one) => one.type === 'text').map((one) => one.key);
  const counting = await toCount(ctx, scope);
  const { rows } = await counting.db.execute<{ question: string; choice: string | null; whole: boolean; people: number }>(sql`
    select a.key as question, c.choice, grouping(c.choice) = 1 as whole, count(distinct r.id)::int as people
    from (${invitedRows.select(scope)}) r
    join registration.answers g on g.program_id = ${scope.program} and g.person_id = r.id
    cross join lateral jsonb_each(g.answers) a
    cross join lateral (
      select null::text where a.key = any(${sql.param(free)}::text[])
      union all select a.value #>> '{}' where jsonb_typeof(a.value) in ('string', 'number') and not a.key = any(${sql.param(free)}::text[])
      union all select jsonb_array_elements_text(case jsonb_typeof(a.value) when 'array' then a.value else '[]' end)
      union all select w.key from jsonb_each_text(case jsonb_typeof(a.value) when 'object' then a.value else '{}' end) w where w.value::numeric > 0
    ) c(choice)
    where r.registered
    group by grouping sets ((a.key), (a.key, c.choice))`);
  return questions.map((question) => {
    const own = rows.filter((row) => row.question === question.key);
    const choices = own.flatMap((row): [string, number][] => (row.whole || row.choice === null ? [] : [[row.choice, row.people]]));
    return { question, answered: own.find((row) => row.whole)?.people ?? 0, chosen: new Map(choices) };
  });
}
