/**
 * A term that depends on one answer of each side: a grade for every combination of answers.
 *
 * Idea: people with the same answer are one class, so the grades of all pairs are a small table
 * (classes x classes) and pricing a pair is one look-up. Class 0 is 'not answered'.
 * Where answers hardly repeat (a free number) the table would be as large as all pairs; the grade
 * is then computed each time.
 * Example: 5 levels on each side give a table of 6 x 6 for any number of people.
 */
import type { ValueColumn } from './answer-columns.ts';

export type Value = string | number;

export interface GradedTerm {
  kind: 'graded';
  grade: (mentee: number, mentor: number) => number;
  /** Class of each person, 0 for no answer, and the grade of every two classes when tabulated. */
  menteeClass: Int32Array;
  mentorClass: Int32Array;
  mentorClasses: number;
  table: Int32Array | undefined;
}

/** Tables of at most 4 MB. */
const LARGEST_TABLE = 1 << 20;

/** `unanswered` is the grade when either side has not answered. */
export function gradedTerm<V extends Value>(
  mentees: ValueColumn<V>,
  mentors: ValueColumn<V>,
  grade: (mentee: V, mentor: V) => number,
  unanswered: number,
): GradedTerm {
  const [rows, columns] = [mentees.values, mentors.values];
  const width = columns.length;
  const graded = (a: V | undefined, b: V | undefined) => (a === undefined || b === undefined ? unanswered : grade(a, b));
  const table =
    rows.length * width <= LARGEST_TABLE
      ? Int32Array.from({ length: rows.length * width }, (_, at) => graded(rows[Math.floor(at / width)], columns[at % width]))
      : undefined;
  const [rowClass, columnClass] = [mentees.classOf, mentors.classOf];
  return {
    kind: 'graded',
    grade: table
      ? (i, j) => table[rowClass[i]! * width + columnClass[j]!]!
      : (i, j) => graded(rows[rowClass[i]!], columns[columnClass[j]!]),
    menteeClass: rowClass,
    mentorClass: columnClass,
    mentorClasses: width,
    table,
  };
}

/** `points` times a share of 0 to 1 given as a fraction, rounded half up; whole for whole points. */
export function share(points: number, part: number, whole: number): number {
  if (part <= 0) return 0;
  return part >= whole ? points : Math.floor((points * part) / whole + 0.5);
}
