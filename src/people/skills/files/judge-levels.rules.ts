/** What storing a skills matrix would do, cell by cell, without doing it. */
import { fold } from '../reading/fold-words.rules.ts';
import type { FileProblem } from './problem.ts';
import type { LevelCell } from './read-levels.rules.ts';

export interface Level {
  person: string;
  skill: string;
  /** 0 not at all, 1 the basics, 2 with help, 3 alone, 4 others ask, 5 has taught it. */
  level: number;
  /** What the person's work asks for; null where nobody said. */
  needed: number | null;
}

export interface LevelPlan {
  levels: Level[];
  problems: FileProblem[];
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
}

interface Known {
  /** Ids by address and by employee number, in small letters. */
  persons: ReadonlyMap<string, readonly string[]>;
  /** Ids by folded word. */
  skills: ReadonlyMap<string, string>;
  /** What is stored, by `person skill`. */
  levels: ReadonlyMap<string, Pick<Level, 'level' | 'needed'>>;
}

export const levelKey = (person: string, skill: string): string => `${person} ${skill}`;

export function judgeLevels(cells: readonly LevelCell[], known: Known): LevelPlan {
  const plan: LevelPlan = { levels: [], problems: [], added: 0, changed: 0, unchanged: 0, refused: 0 };
  const seen = new Map<string, number>();
  for (const cell of cells) {
    const read = readCell(cell, known);
    const problem = 'reason' in read ? read : twice(read, cell, seen);
    if (problem || 'reason' in read) {
      plan.problems.push(problem as FileProblem);
      plan.refused++;
      continue;
    }
    const before = known.levels.get(levelKey(read.person, read.skill));
    // A file that does not say what is needed leaves what was said before.
    const after = { ...read, needed: cell.needed === '' ? (before?.needed ?? null) : read.needed };
    const outcome = !before ? 'added' : before.level === after.level && before.needed === after.needed ? 'unchanged' : 'changed';
    plan[outcome]++;
    if (outcome !== 'unchanged') plan.levels.push(after);
  }
  return plan;
}

function readCell({ line, person, skill, level, needed }: LevelCell, { persons, skills }: Known): Level | FileProblem {
  const wrong = (reason: FileProblem['reason'], value: string): FileProblem => ({ line, reason, value });
  if (person === '') return wrong('missing_person', person);
  const found = persons.get(person.toLowerCase()) ?? [];
  if (found.length !== 1) return wrong(found.length === 0 ? 'unknown_person' : 'several_persons', person);
  const known = skills.get(fold(skill));
  if (known === undefined) return wrong('unknown_skill', skill);
  if (!/^[0-5]$/.test(level)) return wrong('bad_level', level);
  if (!/^[1-5]?$/.test(needed)) return wrong('bad_needed', needed);
  return { person: found[0]!, skill: known, level: Number(level), needed: needed === '' ? null : Number(needed) };
}

function twice({ person, skill }: Level, cell: LevelCell, seen: Map<string, number>): FileProblem | undefined {
  const key = levelKey(person, skill);
  const before = seen.get(key);
  if (before !== undefined) return { line: cell.line, reason: 'twice', value: cell.skill, other: String(before) };
  seen.set(key, cell.line);
  return undefined;
}
