/** Every way of asking for what makes no sense: refused by a typed error that names person and field, before anything is solved. */
import { describe, expect, it } from 'vitest';
import { recruitmentAdvice } from './advice.ts';
import { solveAssignment } from './assignment.ts';
import { solveBothRoles } from './both-roles.ts';
import { checkProblem } from './check-problem.ts';
import type { Answer, Criterion, Person, Rule } from './criteria.ts';
import { MatchingError } from './errors.ts';
import { solveFairest } from './fairness.ts';
import { planFlashTimes } from './flash-times.ts';
import { planFlash } from './flash.ts';
import { fillGroups, openGroups } from './groups.ts';
import { solveLeximin } from './leximin.ts';
import { matchPeers } from './peer.ts';
import type { Problem } from './problem.ts';
import { createResolver } from './resolver.ts';
import { compileScore } from './score.ts';
import { stableMatching } from './stable.ts';
import { allocateTracks } from './tracks.ts';

const people = (...ids: string[]) => ids.map((id) => ({ id }));
const good: Problem = { mentees: people('Ana', 'Ben'), mentors: [{ id: 'Mo', capacity: 1 }], score: () => 1 };
const mo = (capacity: number) => [{ id: 'Mo', capacity }];

/** What is wrong, what to change, and the error's name, person and field. */
type Case = [what: string, change: Partial<Problem>, name: string, person: string | undefined, field: string];
const problems: Case[] = [
  ['two mentees of one id', { mentees: people('Ana', 'Ana') }, 'DuplicateIdError', 'Ana', 'mentees.id'],
  ['two mentors of one id', { mentors: [...mo(1), ...mo(2)] }, 'DuplicateIdError', 'Mo', 'mentors.id'],
  ['a capacity below 0', { mentors: mo(-1) }, 'CapacityError', 'Mo', 'capacity'],
  ['a fractional capacity', { mentors: mo(0.5) }, 'CapacityError', 'Mo', 'capacity'],
  ['a capacity that is not a number', { mentors: mo(Number.NaN) }, 'CapacityError', 'Mo', 'capacity'],
  ['a demand below 0', { mentees: [{ id: 'Ana', demand: -1 }] }, 'CapacityError', 'Ana', 'demand'],
  ['a fractional demand', { mentees: [{ id: 'Ana', demand: 1.5 }] }, 'CapacityError', 'Ana', 'demand'],
  ['a matrix of the wrong size', { score: new Int32Array(3) }, 'ScoreError', undefined, 'score'],
  ['a pin against a rule of the score', { score: () => null, pins: [['Ana', 'Mo']] }, 'ConflictingPinError', 'Ana', 'pins'],
  ['a pin against a rule', { forbidden: () => true, pins: [['Ana', 'Mo']] }, 'ConflictingPinError', 'Ana', 'pins'],
  ['a pin against an exclusion', { exclusions: [['Ana', 'Mo']], pins: [['Ana', 'Mo']] }, 'ConflictingPinError', 'Ana', 'pins'],
  [
    'pins beyond the places',
    {
      pins: [
        ['Ana', 'Mo'],
        ['Ben', 'Mo'],
      ],
    },
    'ConflictingPinError',
    'Ben',
    'pins',
  ],
  ['a pin for who wants nobody', { mentees: [{ id: 'Ana', demand: 0 }], pins: [['Ana', 'Mo']] }, 'ConflictingPinError', 'Ana', 'pins'],
  [
    'a pin made twice',
    {
      pins: [
        ['Ana', 'Mo'],
        ['Ana', 'Mo'],
      ],
    },
    'ConflictingPinError',
    'Ana',
    'pins',
  ],
  ['a pin of a stranger', { pins: [['Zoe', 'Mo']] }, 'UnknownPersonError', 'Zoe', 'pins'],
  ['an exclusion of a stranger', { exclusions: [['Ana', 'Zoe']] }, 'UnknownPersonError', 'Zoe', 'exclusions'],
];

/** A wrong pinned score is read before anything is solved, other scores while they are. */
const scores: Case[] = [
  ['a fractional score', { score: () => 0.5 }, 'ScoreError', 'Ana', 'score'],
  ['a score that is not a number', { score: () => Number.NaN }, 'ScoreError', 'Ana', 'score'],
  ['a score too large to be added exactly', { score: () => 2e9 }, 'ScoreOverflowError', 'Ana', 'score'],
];

const solvers: [string, (problem: Problem) => unknown][] = [
  ['solveAssignment', solveAssignment],
  ['solveFairest', solveFairest],
  ['solveLeximin', solveLeximin],
  ['solveBothRoles', solveBothRoles],
  ['createResolver', createResolver],
];

/** What a call throws, at once or later. */
async function refusalOf(call: () => unknown): Promise<MatchingError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof MatchingError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

async function expectRefusal(call: () => unknown, name: string, person: string | undefined, field: string): Promise<void> {
  const refusal = await refusalOf(call);
  expect({ name: refusal.name, person: refusal.person, field: refusal.field }).toEqual({ name, person, field });
  if (person !== undefined) expect(refusal.message).toContain(`"${person}"`);
}

describe.each(solvers)('%s refuses before it solves', (_, solve) => {
  it.each(problems)('%s', async (_, change, name, person, field) => {
    const problem = { ...good, ...change };
    let read = 0;
    const { score } = problem;
    const counted: Problem = typeof score === 'function' ? { ...problem, score: (i, j) => (read++, score(i, j)) } : problem;
    await expectRefusal(() => solve(counted), name, person, field);
    expect(read).toBeLessThanOrEqual(problem.pins?.length ?? 0);
  });

  it.each(scores)('%s', async (_, change, name, person, field) => {
    await expectRefusal(() => solve({ ...good, ...change }), name, person, field);
    await expectRefusal(() => solve({ ...good, ...change, pins: [['Ana', 'Mo']] }), name, person, field);
  });
});

describe('checkProblem refuses without solving', () => {
  it.each<Case>([
    ...problems,
    ['no mentees', { mentees: [] }, 'EmptySideError', undefined, 'mentees'],
    ['no mentors', { mentors: [] }, 'EmptySideError', undefined, 'mentors'],
  ])('%s', (_, change, name, person, field) => expectRefusal(() => checkProblem({ ...good, ...change }), name, person, field));
});

describe('compileScore refuses', () => {
  const scale = ['low', 'high'];
  const level: Criterion = { id: 'level', kind: 'gap', points: 5, question: 'level', scale };
  const years: Criterion = { id: 'years', kind: 'distance', points: 5, question: 'years', reach: 5 };
  const zone: Criterion = { id: 'zone', kind: 'time-zone', points: 5, question: 'zone', reach: 60 };
  const tags: Criterion = { id: 'tags', kind: 'overlap', points: 5, question: 'tags' };
  const near: Criterion = { id: 'near', kind: 'closeness', points: 5, question: 'tags', reach: 2, distances: {} };
  const alike: Criterion = { id: 'alike', kind: 'similarity', points: 5, perMille: [0] };
  const compile = (asked: Criterion[], answers: Record<string, Answer>, rules: Rule[] = [], others: Person[] = []) =>
    compileScore({ criteria: asked, rules }, [{ id: 'Ana', answers }], others);

  it.each<[string, Criterion, string]>([
    ['a weight that is not a number', { ...level, points: Number.NaN }, 'level.points'],
    ['an endless weight', { ...level, points: Infinity }, 'level.points'],
    ['a fractional weight', { ...level, points: 1.5 }, 'level.points'],
    ['a weight below 0', { ...level, points: -1 }, 'level.points'],
    ['a fractional loss', { ...level, lossPerStep: 0.5 }, 'level.lossPerStep'],
    ['an empty scale', { ...level, scale: [] }, 'level.scale'],
    ['a scale that repeats', { ...level, scale: ['low', 'low'] }, 'level.scale'],
    ['half a step', { ...level, atLeast: 0.5 }, 'level.atLeast'],
    ['at most below at least', { ...level, atLeast: 1, atMost: 0 }, 'level.atMost'],
    ['a reach that is not a number', { ...years, reach: Number.NaN }, 'years.reach'],
    ['a reach below within', { ...years, within: 9 }, 'years.reach'],
    ['a within below 0', { ...zone, within: -1 }, 'zone.within'],
    ['a tag weight below 0', { ...tags, tagWeights: { art: -1 } }, 'tags.tagWeights.art'],
    ['a fractional cap', { ...tags, full: 0.5 }, 'tags.full'],
    ['a distance that is not a number', { ...near, distances: { art: { law: Number.NaN } } }, 'near.distances.art.law'],
    ['no reach', { ...near, reach: 0 }, 'near.reach'],
    ['similarities of other people', alike, 'alike.perMille'],
    ['a similar mentor who is not on the list', { ...alike, perMille: { mentors: [], rows: { Ana: [0, 5] } } }, 'alike.perMille'],
    ['a place in the list without a similarity', { ...alike, perMille: { mentors: ['Mo'], rows: { Ana: [0] } } }, 'alike.perMille'],
    ['a similarity above the most', { ...alike, perMille: { mentors: ['Mo'], rows: { Ana: [0, 1001] } } }, 'alike.perMille'],
  ])('%s', (_, asked, field) => expectRefusal(() => compile([asked], {}), 'CriterionError', undefined, field));

  it.each<[string, Criterion, Record<string, Answer>]>([
    ['an answer outside the scale', level, { level: 'top' }],
    ['several answers to one choice', level, { level: ['low', 'high'] }],
    ['a word for a number', years, { years: 'many' }],
    ['a number that is none', years, { years: Number.NaN }],
    ['a zone nobody knows', zone, { zone: 'Atlantis' }],
    ['a clock further from UTC than any', zone, { zone: 900 }],
    ['a number for tags', tags, { tags: 3 }],
    ['a fractional tag weight', tags, { tags: { art: 0.5 } }],
    ['a tag weight below 0', tags, { tags: { art: -1 } }],
  ])('%s', (_, asked, answers) => expectRefusal(() => compile([asked], answers), 'AnswerError', 'Ana', Object.keys(answers)[0]!));

  it('an answer that does not fit a rule, two people or two criteria of one id, and too many points', async () => {
    const rule: Rule = { id: 'level', kind: 'gap', question: 'level', scale };
    await expectRefusal(() => compile([], { level: 'top' }, [rule]), 'AnswerError', 'Ana', 'level');
    await expectRefusal(() => compile([level, level], {}), 'CriterionError', undefined, 'level');
    await expectRefusal(() => compile([level], {}, [rule]), 'CriterionError', undefined, 'level');
    const twice = people('Mo', 'Mo').map((one) => ({ ...one, answers: {} }));
    await expectRefusal(() => compile([level], {}, [], twice), 'DuplicateIdError', 'Mo', 'mentors.id');
    await expectRefusal(() => compile([{ ...level, points: 2e9 }], {}), 'ScoreOverflowError', undefined, 'points');
  });
});

describe('the other structures refuse', () => {
  const { mentees, score } = good;
  const comers = [{ id: 'Ana', rounds: [3] }];
  const side = (capacity: number, ranks: string[] = ['Mo']) => [{ id: 'Ana', capacity, ranks }];
  const mentors = [{ id: 'Mo', ranks: ['Ana'] }];
  it.each<[string, () => unknown, string, string | undefined, string]>([
    ['peers of one id', () => matchPeers({ people: people('Ana', 'Ana'), score: () => 1 }), 'DuplicateIdError', 'Ana', 'people.id'],
    ['half a point between peers', () => matchPeers({ people: mentees, score: () => 0.5 }), 'ScoreError', 'Ana', 'score'],
    [
      'peers whose score depends on who is asked',
      () => matchPeers({ people: mentees, score: () => 1, fillRow: (a, into, from, to) => into.fill(a, from, to).fill(a + 1, 0, 1) }),
      'ScoreError',
      'Ana',
      'fillRow',
    ],
    ['a group of fewer than no places', () => fillGroups({ mentees, score, mentors: mo(-1) }), 'CapacityError', 'Mo', 'capacity'],
    [
      'a group that needs more than fit',
      () => openGroups({ mentees, score, mentors: [{ id: 'Mo', capacity: 1, atLeast: 2 }] }),
      'CapacityError',
      'Mo',
      'atLeast',
    ],
    ['somebody in two groups', () => fillGroups({ ...good, mentees: [{ id: 'Ana', demand: 2 }] }), 'CapacityError', 'Ana', 'demand'],
    ['half a round', () => planFlash(good, 0.5), 'CapacityError', undefined, 'rounds'],
    ['half a chair', () => planFlash({ ...good, mentors: mo(0.5) }, 2), 'CapacityError', 'Mo', 'capacity'],
    ['half a meeting', () => planFlash({ ...good, mentees: [{ id: 'Ana', demand: 1.5 }] }, 1), 'CapacityError', 'Ana', 'demand'],
    [
      'at most no number of meetings',
      () => planFlash({ ...good, mentors: [{ id: 'Mo', capacity: 1, most: Number.NaN }] }, 2),
      'CapacityError',
      'Mo',
      'most',
    ],
    ['a round there is not', () => planFlashTimes({ mentees: comers, mentors: mo(1), score }, 2), 'CapacityError', 'Ana', 'rounds'],
    [
      'half a chair at times',
      () => planFlashTimes({ mentees: [{ id: 'Ana', rounds: [1] }], mentors: mo(0.5), score }, 2),
      'CapacityError',
      'Mo',
      'capacity',
    ],
    ['half a place in a ranking', () => stableMatching({ mentees: side(0.5), mentors }), 'CapacityError', 'Ana', 'capacity'],
    ['a rank for a stranger', () => stableMatching({ mentees: side(1, ['Zoe']), mentors }), 'UnknownPersonError', 'Ana', 'ranks'],
    ['a rank given twice', () => stableMatching({ mentees: side(1, ['Mo', 'Mo']), mentors }), 'DuplicateIdError', 'Ana', 'ranks'],
    [
      'a track of nobody',
      () => allocateTracks({ mentees: [], tracks: [{ id: 'law', mentor: 'Zoe' }], mentors: [] }),
      'UnknownPersonError',
      'Zoe',
      'tracks.mentor',
    ],
    [
      'a recruit of fewer than no places',
      async () =>
        recruitmentAdvice(await createResolver(good), { criteria: [] }, [], [{ person: { id: 'Mia', answers: {} }, capacity: -1 }]),
      'CapacityError',
      'Mia',
      'capacity',
    ],
  ])('%s', (_, call, name, person, field) => expectRefusal(call, name, person, field));
});
