/**
 * A skills matrix as data, in either shape people keep it in: a line for each person and skill, with
 * its level, or a line for each person with a column for each skill.
 */
import type { FileRow } from '../../import/read-rows.ts';
import { fold } from '../reading/fold-words.rules.ts';

export interface LevelCell {
  line: number;
  person: string;
  skill: string;
  level: string;
  /** '' where the file does not say. */
  needed: string;
}

const names = {
  person: ['person', 'e mail', 'email', 'e mail address', 'email address', 'mail', 'employee', 'employee number', 'employee id', 'number'],
  skill: ['skill', 'skill name', 'competency'],
  level: ['level', 'current level', 'has', 'rating'],
  needed: ['needed', 'needed level', 'level needed', 'target', 'target level', 'required level'],
} as const;

/** Columns that say who the person is, once more, for people who read the file. */
const remarks = ['name', 'full name', 'first name', 'last name', 'department', 'title', 'team'];

/** @returns undefined where no column is named as the one that holds people */
export function readLevels([head, ...rows]: readonly FileRow[]): LevelCell[] | undefined {
  const columns = (head?.cells ?? []).map(fold);
  const at = (what: keyof typeof names) => columns.findIndex((column) => (names[what] as readonly string[]).includes(column));
  const [person, skill, level, needed] = [at('person'), at('skill'), at('level'), at('needed')];
  if (person < 0) return undefined;
  if (skill >= 0 && level >= 0)
    return rows.map(({ line, cells }) => ({
      line,
      person: cells[person] ?? '',
      skill: cells[skill] ?? '',
      level: cells[level] ?? '',
      needed: cells[needed] ?? '',
    }));
  const skills = columns.flatMap((column, place) => (place === person || column === '' || remarks.includes(column) ? [] : [place]));
  return rows.flatMap(({ line, cells }) =>
    skills
      .filter((place) => (cells[place] ?? '') !== '')
      .map((place) => ({ line, person: cells[person] ?? '', skill: head!.cells[place]!, level: cells[place]!, needed: '' })),
  );
}
