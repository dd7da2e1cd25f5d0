import { describe, expect, it } from 'vitest';
import {
  certify,
  compileScore,
  createResolver,
  explainUnmatched,
  unmatchedInWords,
  priceInWords,
  readResult,
  solveAssignment,
  solveLeximin,
  writeResult,
} from './index.ts';
import type { Criteria, Person, Problem } from './index.ts';

const criteria: Criteria = {
  criteria: [
    { id: 'skills', kind: 'overlap', points: 60, question: { mentee: 'wants', mentor: 'offers' } },
    {
      id: 'seniority',
      kind: 'gap',
      points: 40,
      question: 'level',
      scale: ['Junior', 'Mid', 'Senior'],
      atLeast: 1,
      lossPerStep: 20,
    },
  ],
  rules: [{ id: 'other-unit', kind: 'must-differ', question: 'unit' }],
};

const mentees: Person[] = [
  { id: 'Ana', answers: { wants: ['Finance', 'Law'], level: 'Junior', unit: 'North' } },
  { id: 'Ben', answers: { wants: ['Finance'], level: 'Mid', unit: 'South' } },
  { id: 'Cem', answers: { wants: ['Law', 'Talks', 'Art'], level: 'Mid', unit: 'East' } },
];

const mentors: Person[] = [
  { id: 'Mo', answers: { offers: ['Finance', 'Law'], level: 'Senior', unit: 'West' } },
  { id: 'Mia', answers: { offers: ['Law', 'Talks'], level: 'Mid', unit: 'East' } },
];

describe('the worked example of the README', () => {
  const program = compileScore(criteria, mentees, mentors);
  const problem: Problem = {
    mentees,
    mentors: [
      { id: 'Mo', capacity: 1 },
      { id: 'Mia', capacity: 2 },
    ],
    score: program.score,
  };

  it('has the scores of the table', () => {
    expect([0, 1].map((j) => program.score(0, j))).toEqual([100, 70]);
    expect([0, 1].map((j) => program.score(1, j))).toEqual([100, 20]);
    expect(program.score(2, 0)).toBe(60);
    expect(program.blockedBy(2, 1)).toEqual(['other-unit']);
  });

  it('has the pairs, the total and the prices told', async () => {
    const assignment = await solveAssignment(problem);
    expect(assignment.pairs.map(({ mentee, mentor }) => [mentee, mentor])).toEqual([
      ['Ana', 'Mia'],
      ['Ben', 'Mia'],
      ['Cem', 'Mo'],
    ]);
    expect(assignment).toMatchObject({ matched: 3, total: 150 });
    expect(assignment.certificate.prices).toEqual([
      { mentor: 'Mia', price: { pairs: 0, points: 0 } },
      { mentor: 'Mo', price: { pairs: 0, points: 80 } },
    ]);
    expect(certify(problem, assignment).ok).toBe(true);
  });

  it('has the price of fairness told, and a file that proves it', async () => {
    expect(priceInWords((await solveLeximin(problem)).price)).toBe('The worst pair stays at 20 points, and it costs nothing.');
    const file = JSON.stringify(writeResult(problem, await solveAssignment(problem), { criteria, mentees, mentors }));
    const read = readResult(JSON.parse(file));
    expect(certify(read.problem, read.assignment)).toEqual({
      ok: true,
      statement: 'No assignment is worth more than 3 pairs and 150 points.',
    });
  });

  it('re-optimises around one change', async () => {
    const resolver = await createResolver(problem);
    expect(resolver.forbid('Cem', 'Mo')).toMatchObject({ totalChange: 20, matchedChange: -1 });
  });

  it('explains who stays alone when Mia has one place only', async () => {
    const tight = { ...problem, mentors: problem.mentors.map(({ id }) => ({ id, capacity: 1 })) };
    const assignment = await solveAssignment(tight);
    expect(assignment).toMatchObject({ unmatched: ['Cem'], total: 170 });
    const whys = explainUnmatched(tight, assignment, program);
    expect(unmatchedInWords(whys[0]!)).toBe('Ana, Ben and Cem share 2 mentors with 2 places, and want 3.');
    expect(whys).toMatchObject([
      { mentee: 'Cem', hallSet: { mentees: ['Ana', 'Ben', 'Cem'], mentors: ['Mia', 'Mo'], places: 2, wanted: 3 } },
    ]);
  });
});
