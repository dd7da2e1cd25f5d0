import type { Question } from '../questionnaire/question.ts';
import { sameTag, tidyTag } from './tags.rules.ts';

type Asked = Pick<Question, 'options' | 'weights' | 'ownSkills'>;

const most = 12;

/** Skills of a cell, between commas or semicolons, with the middle weight: how much is for the person to say. */
export function proposedSkills(cell: string, { options, weights, ownSkills }: Asked): Record<string, number> {
  const middle = Math.max(1, Math.ceil(weights.length / 2));
  const words = cell
    .split(/[,;\n|]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, most);
  const tags = words.flatMap((word) => {
    const byLabel = options.find(({ label }) => label.toLowerCase() === word.toLowerCase())?.value;
    const known =
      byLabel ??
      sameTag(
        word,
        options.map(({ value }) => value),
      );
    return known ?? (ownSkills && word.length <= 80 ? tidyTag(word) : []);
  });
  return Object.fromEntries(tags.map((tag) => [tag, middle]));
}
