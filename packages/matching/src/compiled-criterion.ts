/** What every kind of criterion is compiled to. */
import type { Detail } from './criteria.ts';
import type { GradedTerm } from './graded-term.ts';
import type { TagTerm } from './tag-term.ts';

export interface CompiledCriterion {
  id: string;
  max: number;
  points: (mentee: number, mentor: number) => number;
  detail: (mentee: number, mentor: number) => Detail;
  /** Whether the mentee has answered, so that a mentor may earn points. */
  isAsked: (mentee: number) => boolean;
  /** What the points are made of, for faster ways of computing them. */
  term: GradedTerm | (TagTerm & { full: (mentee: number) => number }) | ListedTerm | { kind: 'given' };
}

/** Points of the pairs that have any: those of mentee i stand from start[i] to start[i + 1], by mentor. */
export interface ListedTerm {
  kind: 'listed';
  start: Int32Array;
  mentors: Int32Array;
  points: Int32Array;
}

export interface Sides<Column> {
  mentee: Column;
  mentor: Column;
}

export function missing(hasMentee: boolean, hasMentor: boolean): Detail | undefined {
  if (hasMentee && hasMentor) return undefined;
  return { kind: 'missing', side: hasMentor ? 'mentee' : hasMentee ? 'mentor' : 'both' };
}
