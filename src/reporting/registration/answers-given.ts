import { sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { optionsOf } from '../../registration/questionnaire/questionnaire-of.ts';
import type { Bar, ChartRow, Drawn } from '../report.ts';
import type { Scope } from '../scope.ts';
import { barOf, readBar } from '../shape/bar-names.ts';
import { largestFirst } from '../shape/groups.rules.ts';
import { reportingWords } from '../words.ts';
import { answersKeptBack } from './answers-kept-back.ts';
import { invitedRows } from './lists.ts';
import { numberRanges } from './number-ranges.rules.ts';
import { readAnswers, type AnswersTo } from './read-answers.ts';

const mostChoices = 12;

/** One chart per question, as far as the reader may see its answers. */
export async function answersGiven(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const all = await readAnswers(ctx, scope);
  const kept = await answersKeptBack(ctx, scope);
  const columns = [{ label: ctx.say(reportingWords, 'registration.series.people'), unit: 'people' as const }];
  const noneAtAll = kept(Infinity);
  if (noneAtAll) return [{ columns, rows: [], note: noneAtAll }];
  return all
    .filter(({ question }) => question.type !== 'skills')
    .map((one) => {
      const note = kept(one.answered);
      return { title: one.question.title, columns, rows: note ? [] : rowsOf(ctx, one, all), note };
    });
}

function rowsOf(ctx: Context, { question, answered, chosen }: AnswersTo, all: AnswersTo[]): ChartRow[] {
  const row = (label: string, count: number, value?: string): ChartRow => ({
    label,
    values: [count],
    bar: value === undefined ? undefined : barOf(question.key, value),
  });
  if (question.type === 'text') return [{ label: ctx.say(reportingWords, 'registration.written'), values: [answered], bar: question.key }];
  if (question.type === 'number')
    return numberRanges([...chosen].map(([value, count]) => ({ value: Number(value), count }))).map(({ label, count }) =>
      row(label, count),
    );
  const options = optionsOf(
    question,
    all.map((one) => one.question),
  );
  if (question.type === 'scale') return options.map(({ value, label }) => row(label, chosen.get(value) ?? 0, value));
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const { groups, others } = largestFirst(
    [...chosen].map(([name, count]) => ({ name, count })),
    mostChoices,
  );
  const rest = others.groups > 0 ? [row(ctx.say(reportingWords, 'registration.others', { count: others.groups }), others.count)] : [];
  return [...groups.map(({ name, count }) => row(labels.get(name as string) ?? (name as string), count, name as string)), ...rest];
}

/** Who chose an answer, or wrote one: that they did, not what. */
export function whoAnswered(_ctx: Context, { program }: Scope, bar: string): Bar | undefined {
  const { of: question, name: choice } = readBar(bar);
  const given = sql`g.answers -> ${question}::text`;
  const chose =
    choice === null
      ? sql`${given} is not null`
      : sql`(${given} @> to_jsonb(${choice}::text) or coalesce((case jsonb_typeof(${given}) when 'object' then ${given} ->> ${choice}::text end)::numeric, 0) > 0)`;
  const where = sql`r.registered and exists (select from registration.answers g where g.program_id = ${program} and g.person_id = r.id and ${chose})`;
  return { list: invitedRows, where, label: choice ?? question };
}
