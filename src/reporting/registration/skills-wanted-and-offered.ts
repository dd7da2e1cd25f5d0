import type { Context } from '../../platform/context.ts';
import { optionsOf } from '../../registration/questionnaire/questionnaire-of.ts';
import type { Drawn } from '../report.ts';
import type { Scope } from '../scope.ts';
import { barOf } from '../shape/bar-names.ts';
import { reportingWords } from '../words.ts';
import { readAnswers, type AnswersTo } from './read-answers.ts';

const mostSkills = 20;

/** For every question on skills to learn, its choices beside those of the question it is paired with. */
export async function skillsWantedAndOffered(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const all = await readAnswers(ctx, scope);
  const questions = all.map((one) => one.question);
  const wishes = all.filter(({ question }) => question.type === 'skills' && question.audience === 'mentee');
  return wishes.map((wanted) => {
    const offered = all.filter(({ question }) => wanted.question.pairedWith.includes(question.key));
    const labels = new Map(optionsOf(wanted.question, questions).map(({ value, label }) => [value, label]));
    const skills = new Set([wanted, ...offered].flatMap(({ chosen }) => [...chosen.keys()]));
    const rows = [...skills]
      .map((skill) => ({
        bar: barOf(wanted.question.key, skill),
        label: labels.get(skill) ?? skill,
        wants: wanted.chosen.get(skill) ?? 0,
        offers: offeredBy(offered, skill),
      }))
      .sort((a, b) => b.wants - a.wants || b.offers - a.offers || (a.label < b.label ? -1 : 1));
    return {
      title: wishes.length > 1 ? wanted.question.title : undefined,
      columns: (['wanted', 'offered', 'gap'] as const).map((key) => ({
        label: ctx.say(reportingWords, `registration.series.${key}`),
        unit: 'people',
      })),
      rows: rows.slice(0, mostSkills).map(({ bar, label, wants, offers }) => ({ label, values: [wants, offers, wants - offers], bar })),
      note: rows.length > mostSkills ? ctx.say(reportingWords, 'registration.moreSkills', { count: rows.length - mostSkills }) : undefined,
    };
  });
}

const offeredBy = (offered: AnswersTo[], skill: string): number => offered.reduce((sum, { chosen }) => sum + (chosen.get(skill) ?? 0), 0);
