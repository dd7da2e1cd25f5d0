/** What a person answered, in the form one criterion compares. Answers that do not fit count as not given. */
import type { Answer } from '@pairwell/matching';
import type { Criterion } from './criteria-set.ts';
import { minutesFromUtc } from './minutes-from-utc.rules.ts';

export interface Answering {
  answers: Readonly<Record<string, Answer>>;
  department: string | null;
  location: string | null;
  timeZone: string;
}

/** What the directory knows of everybody, readable like an answer. */
export const directoryQuestions = ['directory.department', 'directory.location', 'directory.time-zone'] as const;

const heaviest = 1_000;

function answerTo(question: string, person: Answering): Answer | undefined {
  switch (question) {
    case 'directory.department':
      return person.department ?? undefined;
    case 'directory.location':
      return person.location ?? undefined;
    case 'directory.time-zone':
      return person.timeZone;
    default:
      return person.answers[question];
  }
}

/** Tags with whole weights from 1; the largest where a tag is in several answers. */
function tagsOf(answers: readonly Answer[]): Record<string, number> | undefined {
  const tags = new Map<string, number>();
  const add = (tag: string, weight: number) => {
    const whole = Math.min(heaviest, Math.round(weight));
    if (tag !== '' && whole > 0) tags.set(tag, Math.max(tags.get(tag) ?? 0, whole));
  };
  for (const answer of answers) {
    if (typeof answer === 'string' || typeof answer === 'number') add(String(answer), 1);
    else if (isList(answer)) answer.forEach((tag) => add(tag, 1));
    else for (const [tag, weight] of Object.entries(answer)) add(tag, weight);
  }
  return tags.size > 0 ? Object.fromEntries(tags) : undefined;
}

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

function choiceOf(answers: readonly Answer[]): string | undefined {
  const tags = Object.keys(tagsOf(answers) ?? {});
  return tags.length > 0 ? tags.sort().join(' + ') : undefined;
}

const levelOn = (scale: readonly string[], choice: string | undefined) =>
  choice !== undefined && scale.includes(choice) ? choice : undefined;

/**
 * @param questions the criterion's questions for this person's side
 * @param scale for levels, from lowest to highest
 * @param at when the clocks are compared
 */
export function readAnswer(
  kind: Criterion['kind'],
  questions: readonly string[],
  person: Answering,
  scale: readonly string[],
  at: Date,
): Answer | undefined {
  const answers = questions.map((question) => answerTo(question, person)).filter((answer) => answer !== undefined);
  switch (kind) {
    case 'wanted-offered':
      return tagsOf(answers);
    case 'shared':
    case 'same':
      return Object.keys(tagsOf(answers) ?? {});
    case 'different':
      return choiceOf(answers);
    case 'levels':
      return levelOn(scale, choiceOf(answers));
    case 'distance':
      return answers.find((answer) => typeof answer === 'number' && Number.isFinite(answer));
    case 'alike-texts': {
      // In the place of what they wrote stands what it speaks of (texts/know-texts.ts), which may be nothing.
      const topics = answers.filter(isList);
      return topics.length > 0 ? [...new Set(topics.flat())] : undefined;
    }
    case 'clocks':
      return minutesFromUtc(answers.find((answer) => typeof answer === 'string') ?? '', at);
  }
}
