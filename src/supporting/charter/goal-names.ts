import type { Competency } from '../../planning/program-settings.ts';
import type { Goal } from './goal.ts';

/** What each goal is about, in a word or two: the letter's name or the skill. */
export function goalNames(goals: readonly Goal[], letters: readonly Pick<Competency, 'key' | 'name'>[]): string[] {
  return goals.map((goal) =>
    goal.form === 'skill' ? goal.skill : (letters.find((one) => one.key === goal.competency)?.name ?? goal.competency),
  );
}
