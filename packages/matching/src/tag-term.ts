/**
 * A term over sets of tags: how much of what the mentee wants, the mentor offers.
 *
 * Idea: for every wanted tag t and mentor j there is a nearness, a whole number from 0 to `reach`
 * (overlap: 1 when j offers t; skill distance: reach minus the distance to j's nearest tag). The
 * amount of a pair is the sum over wanted tags of weight x nearness, at most `most`.
 * Invariants: amounts are whole; a side without an answer has amount 0.
 * Example: Ana wants Finance (2) and Law (1); Mo offers Finance: amount 2 of 3.
 */
import type { TagColumn } from './answer-columns.ts';

export interface TagTerm {
  kind: 'tags';
  amount: (mentee: number, mentor: number) => number;
  /** The largest amount anyone could reach with this mentee. */
  most: (mentee: number) => number;
  wanted: TagColumn;
  offered: TagColumn;
  /** Whether nearness is 0 or 1: offered or not. */
  binary: boolean;
  /** The nearness of a wanted tag by mentor. */
  planeOf: (tag: number) => Uint16Array;
}

export function tagTerm(
  wanted: TagColumn,
  offered: TagColumn,
  nearnessOfTags: (wanted: string, offered: string) => number,
  reach: number,
): TagTerm {
  const mentors = offered.start.length - 1;
  const planes: Uint16Array[] = [];
  const planeOf = (tag: number): Uint16Array => (planes[tag] ??= nearnessPlane(tag));
  const nearnessPlane = (tag: number): Uint16Array => {
    const near = offered.names.map((name) => nearnessOfTags(wanted.names[tag]!, name));
    const plane = new Uint16Array(mentors);
    for (let j = 0; j < mentors; j++)
      for (let at = offered.start[j]!; at < offered.start[j + 1]!; at++) plane[j] = Math.max(plane[j]!, near[offered.tags[at]!]!);
    return plane;
  };
  return {
    kind: 'tags',
    amount: (i, j) => {
      let sum = 0;
      for (let at = wanted.start[i]!; at < wanted.start[i + 1]!; at++) sum += wanted.weights[at]! * planeOf(wanted.tags[at]!)[j]!;
      return sum;
    },
    most: (i) => {
      let sum = 0;
      for (let at = wanted.start[i]!; at < wanted.start[i + 1]!; at++) sum += wanted.weights[at]!;
      return reach * sum;
    },
    wanted,
    offered,
    binary: reach === 1,
    planeOf,
  };
}
