import { question, type Question } from './question.ts';
import { poolQuestionGiven } from './question-pool.ts';

/** The pool's question as a questionnaire holds it. @throws Error for a key that is not in the pool */
export function poolQuestion(key: string): Question {
  const found = poolQuestionGiven(key);
  if (!found) throw new Error(`No question of the pool is called '${key}'.`);
  const { why: _, ...given } = found;
  return question.parse({ ...given, pool: key });
}
