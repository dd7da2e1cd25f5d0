import { lexiconFor } from '../../people/skills/reading/lexicon.ts';
import { readText } from '../../people/skills/reading/read-text.rules.ts';
import { readingInWords } from '../../people/skills/reading/reading-in-words.ts';
import { peopleWords } from '../../people/words.ts';
import type { Context } from '../../platform/context.ts';
import type { Answers } from '../answers.ts';
import type { Section } from './sections.rules.ts';

/** How what somebody typed among skills is read, in a sentence, by what was typed; a skill's own name needs none. */
export async function skillsAsRead(ctx: Context, sections: readonly Section[], answers: Answers): Promise<Record<string, string>> {
  const typed = sections
    .flatMap(({ questions }) => questions.filter(({ type }) => type === 'skills'))
    .flatMap(({ key, options }) => {
      const answer = answers[key];
      const tags = typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer) : [];
      return tags.filter((tag) => !options.some(({ value }) => value === tag));
    });
  if (typed.length === 0) return {};
  const lexicon = await lexiconFor(ctx, typed);
  return Object.fromEntries(
    typed.flatMap((tag): [string, string][] => {
      const { skills } = readText(tag, lexicon);
      if (skills.length === 0) return [[tag, ctx.say(peopleWords, 'skills.read.as_typed', { typed: tag })]];
      if (skills.length === 1 && skills[0]!.name === tag) return [];
      return [[tag, skills.map((one) => readingInWords(ctx.say, one)).join(' ')]];
    }),
  );
}
