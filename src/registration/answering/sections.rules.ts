/** The steps of the form: one section each, in the order in which its first question comes. */
import type { Answers } from '../answers.ts';
import type { Question } from '../questionnaire/question.ts';
import { askedOf, optionsOf } from '../questionnaire/questionnaire-of.ts';

export interface AskedQuestion extends Question {
  options: Question['options'];
}

export interface Section {
  title: string;
  questions: AskedQuestion[];
}

interface Roles {
  isMentor: boolean;
  isMentee: boolean;
}

const needsOptions: readonly string[] = ['single', 'multiple', 'scale', 'languages'];

/** What a person in these roles is asked, with the options each question shows. One that has nothing to choose from is not asked. */
export function sectionsOf(questions: readonly Question[], roles: Roles): Section[] {
  const sections: Section[] = [];
  for (const question of askedOf(questions, roles)) {
    const asked = { ...question, options: optionsOf(question, questions) };
    if (needsOptions.includes(asked.type) && asked.options.length === 0) continue;
    const section = sections.find((one) => one.title === question.section);
    if (section) section.questions.push(asked);
    else sections.push({ title: question.section, questions: [asked] });
  }
  return sections;
}

/** Questions that must be answered and are not. */
export const unanswered = (sections: readonly Section[], answers: Answers): AskedQuestion[] =>
  sections.flatMap(({ questions }) => questions.filter(({ key, required }) => required && answers[key] === undefined));
