import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { CapacityError, ConflictingPinError, CriterionError, DuplicateIdError, ResultFormatError } from './errors.ts';
import type { Problem } from './problem.ts';
import { readResult } from './read-result.ts';
import type { ResultFile } from './result-format.ts';
import { compileScore } from './score.ts';
import { someCriteria } from './testing-criteria.ts';
import { aProblem } from './testing.ts';
import { writeResult } from './write-result.ts';

const problem: Problem = {
  mentees: [{ id: 'Ana' }, { id: 'Ben' }],
  mentors: [{ id: 'Mo', capacity: 1 }],
  score: (i) => (i === 0 ? 9 : 7),
};
const sent = (file: ResultFile) => JSON.parse(JSON.stringify(file)) as ResultFile;
const kept = async () => sent(writeResult(problem, await solveAssignment(problem)));

function put(into: object, [field, ...rest]: string[], value: unknown): void {
  const record = into as Record<string, unknown>;
  if (rest.length === 0) record[field!] = value;
  else put(record[field!] as object, rest, value);
}

describe('a kept result', () => {
  it('is proved again from its JSON, whatever the problem', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (any) => {
        const read = readResult(sent(writeResult(any, await solveAssignment(any))));
        expect(certify(read.problem, read.assignment)).toMatchObject({ ok: true });
      }),
      { numRuns: 100 },
    );
  });

  it('is priced anew from criteria and answers, predicates included', async () => {
    await fc.assert(
      fc.asyncProperty(someCriteria(), async ({ criteria, mentees, mentors }) => {
        const { score, fillRow } = compileScore(criteria, mentees, mentors);
        const places = mentors.map(({ id }) => ({ id, capacity: 1 }));
        const asked: Problem = {
          mentees: mentees.map(({ id }) => ({ id })),
          mentors: places,
          score,
          fillRow,
          forbidden: (i, j) => i === j,
        };
        const file = sent(writeResult(asked, await solveAssignment(asked), { criteria, mentees, mentors }));
        expect(file.problem.scores).toBeUndefined();
        const read = readResult(file);
        expect(certify(read.problem, read.assignment)).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  });

  const skills = { criteria: [{ id: 'skills', kind: 'overlap', points: 0.5, question: 'skills' }] };
  const twoPins = [
    ['Ana', 'Mo'],
    ['Ben', 'Mo'],
  ];
  const answered = [{ id: 'Ana', capacity: 1, answers: {} }];

  it.each<[string, Record<string, unknown>, new (...a: never[]) => Error, string]>([
    ['another format', { format: 'x' }, ResultFormatError, 'result.format is "x"; it must be "pairwell-result-1".'],
    ['no problem', { problem: undefined }, ResultFormatError, 'result.problem is missing'],
    ['a mentee without id', { 'problem.mentees.1.id': undefined }, ResultFormatError, 'result.problem.mentees.1.id is missing'],
    ['two of one id', { 'problem.mentees.1.id': 'Ana' }, DuplicateIdError, '"Ana"'],
    ['a negative demand', { 'problem.mentees.0.demand': -1 }, CapacityError, 'The demand of "Ana" is -1'],
    ['a capacity in words', { 'problem.mentors.0.capacity': 'two' }, ResultFormatError, 'of "Mo" is "two"; it must be a number'],
    ['a short row', { 'problem.scores.1': [] }, ResultFormatError, 'result.problem.scores.1 of "Ben"'],
    ['a missing row', { 'problem.scores': [[9]] }, ResultFormatError, 'one for each mentee'],
    ['a pin nobody can keep', { 'problem.pins': twoPins }, ConflictingPinError, 'no place left'],
    ['half a pin', { 'problem.pins': [['Ana']] }, ResultFormatError, 'a mentee and a mentor'],
    ['a pair without points', { 'assignment.pairs.0.score': undefined }, ResultFormatError, 'score of "Ana" is missing'],
    ['no certificate', { 'assignment.certificate': undefined }, ResultFormatError, 'result.assignment.certificate is missing'],
    [
      'a fractional weight',
      { 'problem.criteria': skills, 'problem.mentees': answered, 'problem.mentors': answered },
      CriterionError,
      'The points of "skills" is 0.5',
    ],
  ])('is refused by name with %s', async (_, changes, error, sentence) => {
    const file = await kept();
    for (const [path, value] of Object.entries(changes)) put(file, path.split('.'), value);
    expect(() => readResult(file)).toThrow(error);
    expect(() => readResult(file)).toThrow(sentence);
  });
});

describe('pairwell-certify', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pairwell-result-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (text: string) => {
    const file = join(folder, 'result.json');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin/pairwell-certify.mjs'), file], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return { status, says: stdout };
  };

  it('proves, does not prove, and says what it cannot read', async () => {
    const file = await kept();
    expect(run(JSON.stringify(file))).toEqual({
      status: 0,
      says: 'Proved for 2 mentees and 1 mentor. No assignment is worth more than 1 pair and 9 points.\n',
    });
    file.problem.scores = [[9], [12]];
    expect(run(JSON.stringify(file))).toMatchObject({ status: 1, says: expect.stringContaining('Not proved.') as string });
    expect(run('{')).toMatchObject({ status: 2, says: expect.stringContaining('cannot be checked') as string });
    expect(run('{}')).toMatchObject({ status: 2, says: expect.stringContaining('result.format is missing') as string });
  });
});
