/**
 * Seeded instances that look like mentoring programs: 12 criteria, about 40 % of pairs forbidden,
 * heavy ties, as many places as the regime says.
 * Example: anInstance({ mentees: 10_000, mentors: 3_333, places: 3, seed: 1 }) is always the same.
 */
import type { People } from '../src/answer-columns.ts';
import type { Criteria, Person } from '../src/criteria.ts';
import type { Problem } from '../src/problem.ts';
import { compileScore } from '../src/score.ts';
import type { ScoreProgram } from '../src/score.ts';
import { seededRandom } from '../src/testing-random.ts';

const LEVELS = ['trainee', 'junior', 'mid', 'senior', 'lead', 'head'];
const SKILLS = Array.from({ length: 32 }, (_, at) => `skill ${at}`);
/** Numbered so that the order of ids is the order given. */
const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${String(at).padStart(6, '0')}`);
const UNITS = names('unit', 12);
const SITES = names('site', 6);
const FIELDS = names('field', 9);

export const CRITERIA: Criteria = {
  criteria: [
    { id: 'skills', kind: 'overlap', points: 120, question: { mentee: 'wants', mentor: 'offers' } },
    { id: 'interests', kind: 'overlap', points: 40, question: 'interests', full: 3 },
    { id: 'level', kind: 'gap', points: 80, question: 'level', scale: LEVELS, atLeast: 1, atMost: 3, lossPerStep: 30 },
    { id: 'site', kind: 'category', points: 30, question: 'site', prefer: 'equal' },
    { id: 'unit', kind: 'category', points: 20, question: 'unit', prefer: 'different' },
    { id: 'field', kind: 'category', points: 50, question: 'field', prefer: 'equal' },
    { id: 'rhythm', kind: 'category', points: 15, question: 'rhythm', prefer: 'equal' },
    { id: 'style', kind: 'category', points: 15, question: 'style', prefer: 'equal' },
    { id: 'years', kind: 'distance', points: 25, question: 'years', within: 5, reach: 20 },
    { id: 'hours', kind: 'time-zone', points: 40, question: 'zone', within: 60, reach: 480 },
    { id: 'remote', kind: 'category', points: 10, question: 'remote', prefer: 'equal' },
    { id: 'goal', kind: 'category', points: 35, question: 'goal', prefer: 'equal' },
  ],
  rules: [
    { id: 'language', kind: 'must-share', question: 'languages' },
    { id: 'no-junior-mentor', kind: 'gap', question: 'level', scale: LEVELS, atLeast: 0 },
    { id: 'other-unit', kind: 'must-differ', question: 'unit' },
  ],
};

export interface Size {
  mentees: number;
  mentors: number;
  /** Places of each mentor. */
  places: number;
  seed: number;
  /** The same people, mentors given in the opposite order. */
  isTurned?: boolean;
}

export interface Instance {
  problem: Problem;
  program: ScoreProgram;
  /** Made anew whenever they are looked at. */
  people: { mentees: People; mentors: People };
}

/** Everybody has random numbers of their own, so that anyone can be made at any time. */
function person(id: string, seed: number, levels: readonly string[]): Person {
  const random = seededRandom(seed);
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  /** Some choices are far more popular than others. */
  const popular = <T>(from: readonly T[]): T => from[Math.floor(random() * random() * from.length)]!;
  const some = <T>(from: readonly T[], count: number): T[] => [...new Set(Array.from({ length: count }, () => popular(from)))];
  return {
    id,
    answers: {
      wants: some(SKILLS, 4),
      offers: some(SKILLS, 7),
      interests: some(SKILLS, 4),
      level: one(levels),
      site: popular(SITES),
      unit: one(UNITS),
      field: popular(FIELDS),
      rhythm: one(['weekly', 'fortnightly', 'monthly']),
      style: one(['direct', 'listening', 'challenging', 'sharing']),
      years: Math.floor(random() * 35),
      zone: 60 * Math.floor(random() * 9),
      remote: one(['yes', 'no']),
      goal: one(['promotion', 'network', 'skills', 'change', 'balance']),
      languages: [...new Set(['en', 'de', 'fr', 'es'].filter(() => random() < 0.55)), 'xx'].slice(0, 2),
    },
  };
}

function people(ids: readonly string[], seed: number, levels: readonly string[]): People {
  return { length: ids.length, at: (at) => person(ids[at]!, Math.imul(seed, 0x9e3779b1) + Math.imul(at + 1, 0x85ebca6b), levels) };
}

export function anInstance({ mentees, mentors, places, seed, isTurned }: Size): Instance {
  const menteeIds = names('mentee', mentees);
  const mentorIds = names('mentor', mentors);
  const menteePeople = people(menteeIds, 2 * seed, LEVELS.slice(0, 4));
  const inOrder = people([...mentorIds], 2 * seed + 1, LEVELS.slice(1));
  const mentorPeople = isTurned ? { length: mentors, at: (at: number) => inOrder.at(mentors - 1 - at) } : inOrder;
  if (isTurned) mentorIds.reverse();
  const program = compileScore(CRITERIA, menteePeople, mentorPeople);
  return {
    program,
    people: { mentees: menteePeople, mentors: mentorPeople },
    problem: {
      mentees: menteeIds.map((id) => ({ id })),
      mentors: mentorIds.map((id) => ({ id, capacity: places })),
      score: program.score,
      fillRow: program.fillRow,
    },
  };
}
