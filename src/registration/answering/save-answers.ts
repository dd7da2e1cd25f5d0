import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe, text, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { anInvitedPerson } from '../access.ts';
import type { Answers } from '../answers.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { keepAnswers } from '../keep-answers.ts';
import { registrations } from '../tables.ts';
import { readAnswer, skillsFromForm } from './answer.rules.ts';
import { myRegistration } from './my-registration.ts';
import { sectionsOf, type AskedQuestion } from './sections.rules.ts';
import { whyNotNow } from './why-not-now.ts';

/** Answers by the question's key; those not given stay as they are, null takes one away. */
export const saveAnswers = command({
  name: 'registration.save-answers',
  says: 'Save and go on',
  http: 'PATCH /programs/:program/registration/answers',
  input: z.object({
    answers: z.record(z.string(), z.unknown()).default({}),
    /** The same for lists of skills as a form sends them: `o0` is the weight of the first option. */
    skills: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    /** A whole step of the form: what it asks and is not given is taken away, and what must be answered is. */
    section: maybe(text('The section', 80)),
    /** Saves a step as far as it is, to go on another time. */
    later: ticked.optional(),
  }),
  output: z.object({ saved: z.array(z.string()), later: z.boolean() }),
  may: anInvitedPerson,
  ready: async (ctx, subject) => (await whyNotNow(ctx, subject)) ?? (await whyNotBegun(ctx, subject.program)),
  run: async (ctx, { program, answers, skills, section, later }) => {
    const registration = (await myRegistration(ctx, program))!;
    const { version, questions } = await questionnaireOf(ctx, program);
    const asked = sectionsOf(questions, registration)
      .filter(({ title }) => section === undefined || title === section)
      .flatMap((one) => one.questions);
    const touched = section === undefined ? asked.filter(({ key }) => key in answers || key in skills) : asked;
    const kept = change(registration.answers, touched, { answers, skills }, section !== undefined && !later);
    await keepAnswers(ctx, { program, person: registration.personId }, kept);
    await ctx.db.update(registrations).set({ questionnaireVersion: version }).where(eq(registrations.id, registration.id));
    return { saved: touched.map(({ key }) => key), later: later ?? false };
  },
});

async function whyNotBegun(ctx: Context, program: string): Promise<string | undefined> {
  const registration = await myRegistration(ctx, program);
  return registration && !registration.withdrawnAt ? undefined : 'Say first how you want to take part.';
}

interface Given {
  answers: Record<string, unknown>;
  skills: Record<string, Record<string, unknown>>;
}

/** @throws Invalid with a sentence beside each question that does not fit */
function change(before: Answers, touched: readonly AskedQuestion[], given: Given, whole: boolean): Answers {
  const kept = { ...before };
  const problems: Record<string, string> = {};
  for (const question of touched) {
    const options = question.options.map(({ value }) => value);
    const form = given.skills[question.key];
    const read = readAnswer(question, options, form ? skillsFromForm(options, form) : given.answers[question.key]);
    const field = question.type === 'skills' ? `skills.${question.key}` : `answers.${question.key}`;
    if ('problem' in read) problems[field] = read.problem;
    else if (read.answer !== undefined) kept[question.key] = read.answer;
    else if (whole && question.required) problems[field] = `Needed: ${question.title}`;
    else delete kept[question.key];
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return kept;
}
