import { Invalid } from '../../platform/problems.ts';
import type { Question } from './question.ts';

/** @throws Invalid for a key nobody has */
export function placeOf(questions: readonly Question[], key: string): number {
  const place = questions.findIndex((one) => one.key === key);
  if (place < 0) throw new Invalid({ key: 'The questionnaire has no such question.' });
  return place;
}
