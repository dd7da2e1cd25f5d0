import { Facts } from '../../platform/ui/facts.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Answer, Answers } from '../answers.ts';
import { registrationWords } from '../words.ts';
import type { AskedQuestion } from './sections.rules.ts';

interface AnswersOfSectionProps {
  section: { questions: AskedQuestion[] };
  answers: Answers;
  /** How skills that were typed are read, by what was typed. */
  skillsAsRead?: Readonly<Record<string, string>>;
  /** Also what was left open. */
  all?: boolean;
}

/** What was answered to each question, in the words of its options. */
export function AnswersOfSection({ section, answers, skillsAsRead = {}, all = false }: AnswersOfSectionProps) {
  const say = useSay();
  const shown = section.questions.filter((question) => all || question.required || answers[question.key] !== undefined);
  if (shown.length === 0) return <p>{say(registrationWords, 'answering.review.nothing_here')}</p>;
  return (
    <Facts
      items={shown.map((question) => {
        const answer = answers[question.key];
        return {
          label: question.title,
          value:
            answer === undefined ? (
              say(registrationWords, 'answering.review.nothing')
            ) : (
              <>
                <bdi translate="no">{wordsOf(question, answer)}</bdi>
                {readingsOf(answer, skillsAsRead).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </>
            ),
        };
      })}
    />
  );
}

const readingsOf = (answer: Answer, read: Readonly<Record<string, string>>): string[] =>
  typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer).flatMap((tag) => read[tag] ?? []) : [];

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
