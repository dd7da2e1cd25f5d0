/**
 * A term that depends on one answer of each side: a grade for every combination of answers.
 *
 * Idea: people with the same answer are one class, so the grades of all pairs are a small table
 * (classes x classes) and pricing a pair is one look-up. Class 0 is 'not answered'.
 * Where answers hardly repeat (a free number) the table would be as large as all pairs; the grade
 * is then computed each time.
 * Example: 5 levels on each side give a table of 6 x 6 for any number of people.
 */
export type Value = string | number;

export interface GradedTerm<V extends Value> {
  kind: 'graded';
  grade: (mentee: number, mentor: number) => number;
  menteeValue: (mentee: number) => V | undefined;
  mentorValue: (mentor: number) => V | undefined;
  /** Class of each person, 0 for no answer, and the grade of every two classes when tabulated. */
  menteeClass: Int32Array;
  mentorClass: Int32Array;
  menteeClasses: number;
  mentorClasses: number;
  table: Int32Array | undefined;
}

/** Tables of at most 4 MB. */
const LARGEST_TABLE = 1 << 20;

/** `unanswered` is the grade when either side has not answered. */
export function gradedTerm<V extends Value>(
  mentees: readonly (V | undefined)[],
  mentors: readonly (V | undefined)[],
  grade: (mentee: V, mentor: V) => number,
  unanswered: number,
): GradedTerm<V> {
  const rows = classify(mentees);
  const columns = classify(mentors);
  const graded = (a: V | undefined, b: V | undefined) => (a === undefined || b === undefined ? unanswered : grade(a, b));
  const width = columns.values.length;
  const table =
    rows.values.length * width <= LARGEST_TABLE
      ? Int32Array.from({ length: rows.values.length * width }, (_, at) =>
          graded(rows.values[Math.floor(at / width)], columns.values[at % width]),
        )
      : undefined;
  const [rowClass, columnClass] = [rows.classOf, columns.classOf];
  return {
    kind: 'graded',
    grade: table ? (i, j) => table[rowClass[i]! * width + columnClass[j]!]! : (i, j) => graded(mentees[i], mentors[j]),
    menteeValue: (i) => mentees[i],
    mentorValue: (j) => mentors[j],
    menteeClass: rowClass,
    mentorClass: columnClass,
    menteeClasses: rows.values.length,
    mentorClasses: width,
    table,
  };
}

function classify<V extends Value>(answers: readonly (V | undefined)[]): { values: (V | undefined)[]; classOf: Int32Array } {
  const values: (V | undefined)[] = [undefined];
  const known = new Map<V, number>();
  const classOf = Int32Array.from(answers, (answer) => {
    if (answer === undefined) return 0;
    let at = known.get(answer);
    if (at === undefined) {
      at = values.push(answer) - 1;
      known.set(answer, at);
    }
    return at;
  });
  return { values, classOf };
}

/** `points` times a share of 0 to 1 given as a fraction, rounded half up; whole for whole points. */
export function share(points: number, part: number, whole: number): number {
  if (part <= 0) return 0;
  return part >= whole ? points : Math.floor((points * part) / whole + 0.5);
}
