/**
 * What makes a goal one that both can check: which competency from which level to which, or a named
 * skill with its level and evidence; and always by when. Vague wishes come back with help.
 */
import type { Competency } from '../../planning/program-settings.ts';
import { addDays } from '../../planning/days.ts';
import { readDueDay } from './due-day.rules.ts';
import type { CompetencyGoal, Goal, SkillGoal } from './goal.ts';

export interface GoalFrame {
  /** The letters of the track's template; none where goals name a skill of their own. */
  competencies: readonly Pick<Competency, 'key' | 'name' | 'letter' | 'levels'>[];
  /** `YYYY-MM-DD` */
  today: string;
}

export type ReadGoal = { goal: Goal; problem?: undefined } | { goal?: undefined; problem: string };

const furthestDays = 2 * 366;

/** Words that say nothing about what is to be learnt. */
const vague = new Set(
  'a an and at be become better career confidence develop development do general get good great grow growth help how i improve in into it knowledge leadership learn learning more my myself of on sales skill skills some stuff success successful the things to up with work advice communication'.split(
    ' ',
  ),
);

/** Whether the words name something: 'Python data analysis' does, 'general career advice' does not. */
export function namesASkill(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}\p{N}+#.]+/gu) ?? []).some((word) => !vague.has(word));
}

export const topLevel = ({ levels }: { levels: readonly string[] }) => levels.length - 1;

/** @returns the sentence that helps, or undefined for a sound goal */
export function problemWith(goal: Goal, frame: GoalFrame): string | undefined {
  return (goal.form === 'competency' ? levelsProblem(goal, frame) : skillProblem(goal, frame)) ?? dayProblem(goal.byOn, frame);
}

function levelsProblem(goal: CompetencyGoal, { competencies }: GoalFrame): string | undefined {
  const found = competencies.find((one) => one.key === goal.competency);
  if (!found) return `Choose one of ${listOf(competencies.map((one) => one.name))}.`;
  const top = topLevel(found);
  if (goal.from > top || goal.to > top) return `Levels of ${found.name} run from 0 to ${top}.`;
  if (goal.to <= goal.from) return `The level to reach must be higher than the level now (${goal.from}).`;
  return undefined;
}

function skillProblem(goal: SkillGoal, { competencies }: GoalFrame): string | undefined {
  if (competencies.length > 0) return `Goals of this track name a letter. ${competencyHelp(competencies)}`;
  if (!namesASkill(goal.skill))
    return `'${goal.skill}' could mean many things. Name one skill you could show somebody, such as 'Python data analysis' or 'answering hard questions in a demo'.`;
  return undefined;
}

function dayProblem(byOn: string, { today }: GoalFrame): string | undefined {
  if (byOn <= today) return 'The day of a goal must be ahead of today.';
  if (byOn > addDays(today, furthestDays)) return 'The day of a goal must be within two years. Choose a nearer step on the way.';
  return undefined;
}

const listOf = (names: readonly string[]) => names.join(', ');

function competencyHelp(competencies: GoalFrame['competencies']): string {
  const example = competencies[0]
    ? `${competencies[0].name} from 2/${topLevel(competencies[0])} to 4/${topLevel(competencies[0])} by end of June`
    : '';
  return `Say which letter, from which level to which, and by when, for example '${example}'.`;
}

const skillHelp =
  "Name a skill, how well you want to master it, by when, and what will show it, for example 'Proficient in Python data analysis within 90 days, shown by a report I built alone'.";

/** Reads a goal typed as one sentence. */
export function readGoal(sentence: string, frame: GoalFrame): ReadGoal {
  const due = readDueDay(sentence, frame.today);
  const read = frame.competencies.length > 0 ? readLevels(due?.rest ?? sentence, frame) : readSkill(due?.rest ?? sentence);
  const help = frame.competencies.length > 0 ? competencyHelp(frame.competencies) : skillHelp;
  if (!read) return { problem: `This goal cannot be checked at the end. ${help}` };
  if (!due) return { problem: `This goal has no day. ${help}` };
  const goal = { ...read, byOn: due.day } as Goal;
  const problem = problemWith(goal, frame);
  return problem ? { problem } : { goal };
}

const twoLevels =
  /(\d{1,2})\s*(?:(?:\/|out of|of)\s*(\d{1,2}))?\s*(?:to|→|->|–|-|up to)\s*(\d{1,2})(?:\s*(?:\/|out of|of)\s*(\d{1,2}))?(?!\d)/i;

function readLevels(text: string, { competencies }: GoalFrame): Omit<CompetencyGoal, 'byOn'> | undefined {
  const found = [...competencies]
    .sort((a, b) => b.name.length - a.name.length)
    .find((one) => text.toLowerCase().includes(one.name.toLowerCase()));
  const levels = twoLevels.exec(text);
  if (!found || !levels) return undefined;
  const [, from, scale, to, otherScale] = levels;
  if ([scale, otherScale].some((one) => one !== undefined && Number(one) !== topLevel(found))) return undefined;
  return { form: 'competency', competency: found.key, from: Number(from), to: Number(to) };
}

const skillSentence =
  /^(?:(?:i|we|the mentee)\s+)?(?:(?:want to|will)\s+)?(?:be(?:come)?\s+)?(.{3,60}?)\s+(?:in|at|with)\s+(.{3,120}?)[\s,;.]+(?:shown by|seen by|evidence:?|proof:?)\s+(.{3,160}?)[\s.]*$/i;

function readSkill(text: string): Omit<SkillGoal, 'byOn'> | undefined {
  const found = skillSentence.exec(text.replace(/\s+,/g, ','));
  if (!found) return undefined;
  const [, level, skill, evidence] = found as unknown as [string, string, string, string];
  return { form: 'skill', level, skill, evidence };
}

/** The goal as one sentence that `readGoal` reads back. @param sayDay the day in the reader's way, ISO when left out */
export function sayGoal(goal: Goal, competencies: GoalFrame['competencies'], sayDay: (day: string) => string = (day) => day): string {
  if (goal.form === 'skill') return `${goal.level} in ${goal.skill} by ${sayDay(goal.byOn)}, shown by ${goal.evidence}`;
  const found = competencies.find((one) => one.key === goal.competency);
  const scale = found ? `/${topLevel(found)}` : '';
  return `${found?.name ?? goal.competency} from ${goal.from}${scale} to ${goal.to}${scale} by ${sayDay(goal.byOn)}`;
}
