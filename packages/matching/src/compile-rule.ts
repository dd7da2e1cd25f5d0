/**
 * One hard rule and everybody's answers, made into a test of any pair.
 * Example: must-share on "language": Ana {de, en} may meet Mo {en}, not Mia {fr}.
 */
import type { AnswerColumns } from './answer-columns.ts';
import { menteeKey, mentorKey, readLevel, readNumber, readOffset, readTags } from './answers.ts';
import { clockGap } from './compile-criterion.ts';
import type { Person, Rule } from './criteria.ts';
import { gradedTerm } from './graded-term.ts';
import type { GradedTerm, Value } from './graded-term.ts';
import { tagTerm } from './tag-term.ts';
import type { TagTerm } from './tag-term.ts';

export interface CompiledRule {
  id: string;
  forbids: (mentee: number, mentor: number) => boolean;
  /** What the test is made of, for faster ways of doing it. */
  term: GradedTerm | SharedTerm | { kind: 'listed'; closed: (mentee: number) => Iterable<number> };
}

/** Forbids by how many tags are shared. */
export interface SharedTerm {
  kind: 'shared';
  tags: TagTerm;
  forbidsShared: (shared: number) => boolean;
  whenMissing: boolean;
}

/** Says what it needs to know of people; once they have been read, the result makes the test. */
export function compileRule(rule: Rule, mentees: AnswerColumns, mentors: AnswerColumns): () => CompiledRule {
  const compare = <V extends Value>(
    by: (person: Person, key: string) => V | undefined,
    allows: (a: V, b: V) => boolean,
  ): (() => CompiledRule) => {
    const mentee = mentees.values((person) => by(person, menteeKey(rule.question)));
    const mentor = mentors.values((person) => by(person, mentorKey(rule.question)));
    return () => {
      const term = gradedTerm(mentee, mentor, (a, b) => (allows(a, b) ? 0 : 1), rule.whenMissing === 'forbid' ? 1 : 0);
      return { id: rule.id, forbids: (i, j) => term.grade(i, j) === 1, term };
    };
  };
  switch (rule.kind) {
    case 'must-share':
    case 'must-differ':
      return compareTags(rule, mentees, mentors);
    case 'gap':
      return compare(
        (person, key) => readLevel(person, key, rule.scale),
        (a, b) => isBetween(b - a, rule.atLeast, rule.atMost),
      );
    case 'distance':
      return compare(readNumber, (a, b) => isBetween(Math.abs(a - b), rule.atLeast, rule.atMost));
    case 'time-zone':
      return compare(
        (person, key) => readOffset(person, key, rule.offsets),
        (a, b) => clockGap(a, b) <= rule.atMost,
      );
  }
}

const isBetween = (value: number, atLeast = -Infinity, atMost = Infinity): boolean => value >= atLeast && value <= atMost;

function compareTags(
  rule: Extract<Rule, { kind: 'must-share' | 'must-differ' }>,
  mentees: AnswerColumns,
  mentors: AnswerColumns,
): () => CompiledRule {
  const wanted = mentees.tags((person) => readTags(person, menteeKey(rule.question)));
  const offered = mentors.tags((person) => readTags(person, mentorKey(rule.question)));
  const whenMissing = rule.whenMissing === 'forbid';
  const atLeast = rule.kind === 'must-share' ? (rule.atLeast ?? 1) : 0;
  const forbidsShared = rule.kind === 'must-share' ? (shared: number) => shared < atLeast : (shared: number) => shared > 0;
  return () => {
    const tags = tagTerm(
      wanted.weighted(() => 1),
      offered,
      (a, b) => (a === b ? 1 : 0),
      1,
    );
    return {
      id: rule.id,
      forbids: (i, j) => (wanted.isGiven(i) && offered.isGiven(j) ? forbidsShared(tags.amount(i, j)) : whenMissing),
      term: { kind: 'shared', tags, forbidsShared, whenMissing },
    };
  };
}
