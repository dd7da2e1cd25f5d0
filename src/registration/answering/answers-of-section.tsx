import { Facts } from '../../platform/ui/facts.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Answer, Answers } from '../answers.ts';
import { registrationWords } from '../words.ts';
import type { AskedQuestion } from './sections.rules.ts';

/** What was answered to each question, in the words of its options. */
export function AnswersOfSection({ section, answers }: { section: { questions: AskedQuestion[] }; answers: Answers }) {
  const say = useSay();
  return (
    <Facts
      items={section.questions.map((question) => {
        const answer = answers[question.key];
        return {
          label: question.title,
          value: answer === undefined ? say(registrationWords, 'answering.review.nothing') : <bdi translate="no">{wordsOf(question, answer)}</bdi>,
        };
      })}
    />
  );
}

function wordsOf(question: AskedQuestion, answer: Answer): string {
  const label = (value: string) => question.options.find((option) => option.value === value)?.label ?? value;
  if (typeof answer === 'string') return label(answer);
  if (typeof answer === 'number') return String(answer);
  if (Array.isArray(answer)) return answer.map(label).join(', ');
  return Object.entries(answer)
    .sort(([, a], [, b]) => b - a)
    .map(([tag, weight]) => `${label(tag)} (${question.weights[weight - 1] ?? weight})`)
    .join(', ');
}
