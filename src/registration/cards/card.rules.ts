/** A card in the words of the questionnaire: which questions it answers, and what it adds to somebody's answers. */
import type { Answers } from '../answers.ts';
import type { Question } from '../questionnaire/question.ts';
import { optionsOf } from '../questionnaire/questionnaire-of.ts';
import { sameTag, tidyTag } from '../answering/tags.rules.ts';

export interface Card {
  teaches: string[];
  learns: string[];
}

export interface CardQuestion {
  key: string;
  options: string[];
  /** What a tap on the card stands for: the middle of the question's weights, the higher of two. */
  weight: number;
}

export interface CardQuestions {
  teaches?: CardQuestion;
  learns?: CardQuestion;
}

/** The first question about skills for either side; a program that asks neither has cards of free words. */
export function cardQuestions(questions: readonly Question[]): CardQuestions {
  const first = (side: 'mentor' | 'mentee'): CardQuestion | undefined => {
    const found = questions.find(({ type, audience }) => type === 'skills' && audience === side);
    if (!found) return undefined;
    const options = optionsOf(found, questions).map(({ value }) => value);
    return { key: found.key, options, weight: Math.ceil((found.weights.length + 1) / 2) };
  };
  return { teaches: first('mentor'), learns: first('mentee') };
}

/** Each once, as the questionnaire spells it where it knows it. */
export function spelled(words: readonly string[], question: CardQuestion | undefined): string[] {
  const known = words.map((word) => sameTag(word, question?.options ?? []) ?? tidyTag(word));
  return [...new Set(known.filter((word) => word !== ''))];
}

/** What was answered with more thought stays; the card adds what is not there yet, to questions this role is asked. */
export function withCard(
  answers: Answers,
  card: Card,
  { teaches, learns }: CardQuestions,
  roles: { isMentor: boolean; isMentee: boolean },
): Answers {
  const added = { ...answers };
  const add = (question: CardQuestion | undefined, words: readonly string[]) => {
    if (!question || words.length === 0) return;
    const before = answers[question.key];
    const kept = typeof before === 'object' && !Array.isArray(before) ? before : {};
    added[question.key] = { ...Object.fromEntries(words.map((word) => [word, question.weight])), ...kept };
  };
  if (roles.isMentor) add(teaches, card.teaches);
  if (roles.isMentee) add(learns, card.learns);
  return added;
}
