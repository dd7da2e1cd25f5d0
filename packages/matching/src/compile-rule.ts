/**
 * One hard rule and everybody's answers, made into a test of any pair.
 * Example: must-share on "language": Ana {de, en} may meet Mo {en}, not Mia {fr}.
 */
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
  term: GradedTerm<Value> | SharedTerm | { kind: 'listed'; closed: (mentee: number) => Iterable<number> };
}

/** Forbids by how many tags are shared. */
export interface SharedTerm {
  kind: 'shared';
  tags: TagTerm;
  forbidsShared: (shared: number) => boolean;
  whenMissing: boolean;
}

export function compileRule(rule: Rule, mentees: readonly Person[], mentors: readonly Person[]): CompiledRule {
  const compare = <V extends Value>(by: (person: Person, key: string) => V | undefined, allows: (a: V, b: V) => boolean): CompiledRule => {
    const term = gradedTerm<Value>(
      mentees.map((person) => by(person, menteeKey(rule.question))),
      mentors.map((person) => by(person, mentorKey(rule.question))),
      (a, b) => (allows(a as V, b as V) ? 0 : 1),
      rule.whenMissing === 'forbid' ? 1 : 0,
    );
    return { id: rule.id, forbids: (i, j) => term.grade(i, j) === 1, term };
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
  mentees: readonly Person[],
  mentors: readonly Person[],
): CompiledRule {
  const wanted = mentees.map((person) => {
    const tags = readTags(person, menteeKey(rule.question));
    return tags && new Map([...tags.keys()].map((tag) => [tag, 1]));
  });
  const offered = mentors.map((person) => readTags(person, mentorKey(rule.question)));
  const term = tagTerm(wanted, offered, (a, b) => (a === b ? 1 : 0), 1);
  const whenMissing = rule.whenMissing === 'forbid';
  const atLeast = rule.kind === 'must-share' ? (rule.atLeast ?? 1) : 0;
  const forbidsShared = rule.kind === 'must-share' ? (shared: number) => shared < atLeast : (shared: number) => shared > 0;
  return {
    id: rule.id,
    forbids: (i, j) => (wanted[i] === undefined || offered[j] === undefined ? whenMissing : forbidsShared(term.amount(i, j))),
    term: { kind: 'shared', tags: term, forbidsShared, whenMissing },
  };
}
