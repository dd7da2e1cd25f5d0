import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from './assignment.ts';
import type { Assignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { AbortError, ConflictingPinError } from './errors.ts';
import { FORBIDDEN, demandOf, scoreReader } from './problem.ts';
import type { Objective, PairOfIds, Problem } from './problem.ts';
import { aProblem, bestByExhaustion, shuffled, worthOf } from './testing.ts';

const pairsOf = (assignment: Assignment) => assignment.pairs.map(({ mentee, mentor }) => `${mentee}-${mentor}`);

describe('solveAssignment', () => {
  it('solves the example of its header', async () => {
    const problem: Problem = {
      mentees: [{ id: 'Ana' }, { id: 'Ben' }, { id: 'Cem' }],
      mentors: [
        { id: 'Mia', capacity: 1 },
        { id: 'Mo', capacity: 2 },
      ],
      score: Int32Array.of(8, 9, FORBIDDEN, 7, FORBIDDEN, 6),
    };
    const assignment = await solveAssignment(problem);
    expect(pairsOf(assignment)).toEqual(['Ana-Mia', 'Ben-Mo', 'Cem-Mo']);
    expect(assignment).toMatchObject({ matched: 3, total: 21, unmatched: [] });
    expect(certify(problem, assignment).ok).toBe(true);
  });

  it.each<[Objective, string[], number]>([
    ['most-matched-then-total', ['Ana-Mia', 'Ben-Mo'], 8],
    ['total', ['Ana-Mo'], 9],
  ])('%s decides whether a pair may cost points', async (objective, pairs, total) => {
    const assignment = await solveAssignment({
      mentees: [{ id: 'Ana' }, { id: 'Ben' }],
      mentors: [
        { id: 'Mo', capacity: 1 },
        { id: 'Mia', capacity: 1 },
      ],
      score: Int32Array.of(9, 1, 7, FORBIDDEN),
      objective,
    });
    expect([pairsOf(assignment), assignment.total]).toEqual([pairs, total]);
  });

  it('is optimal on every small market, with pins, demands and capacities', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (problem) => {
        const assignment = await solveAssignment(problem);
        expect(worthOf(problem, assignment)).toEqual(bestByExhaustion(problem));
        expect(certify(problem, assignment)).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps exclusions as it keeps rules, against exhaustive search', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (closed) => {
        const read = scoreReader(closed);
        const cells = closed.mentees.flatMap((_, i) => closed.mentors.map((__, j): [number, number] => [i, j]));
        const exclusions = cells
          .filter(([i, j]) => read(i, j) === FORBIDDEN)
          .map(([i, j]): PairOfIds => [closed.mentees[i]!.id, closed.mentors[j]!.id]);
        const tempting: Problem = { ...closed, exclusions, score: (i, j) => (read(i, j) === FORBIDDEN ? 99 : read(i, j)) };
        const assignment = await solveAssignment(tempting);
        expect(worthOf(tempting, assignment)).toEqual(bestByExhaustion(closed));
        expect(certify(tempting, assignment)).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same optimum when the roles swap', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), async (problem) => {
        const read = scoreReader(problem);
        const reversed: Problem = {
          ...problem,
          mentees: problem.mentors.map(({ id, capacity }) => ({ id, demand: capacity })),
          mentors: problem.mentees.map((one) => ({ id: one.id, capacity: demandOf(one) })),
          pins: problem.pins?.map(([mentee, mentor]) => [mentor, mentee]),
          score: (i, j) => read(j, i),
        };
        const assignment = await solveAssignment(reversed);
        expect(worthOf(reversed, assignment)).toEqual(bestByExhaustion(problem));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer in whatever order people arrive', async () => {
    await fc.assert(
      fc.asyncProperty(aProblem(), fc.integer(), async (problem, seed) => {
        const one = await solveAssignment(problem);
        const other = await solveAssignment(shuffled(problem, seed));
        expect(other).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves everyone unmatched when a side is empty', async () => {
    const score = new Int32Array(0);
    const nobody = await solveAssignment({ mentees: [{ id: 'Ana' }], mentors: [], score });
    expect(nobody).toMatchObject({ pairs: [], unmatched: ['Ana'], matched: 0, total: 0 });
    const noMentee = await solveAssignment({
      mentees: [],
      mentors: [{ id: 'Mo', capacity: 1 }],
      score,
    });
    expect(noMentee).toMatchObject({ pairs: [], unmatched: [] });
  });

  it('keeps a pin and is optimal around it', async () => {
    const problem: Problem = {
      mentees: [{ id: 'Ana' }, { id: 'Ben' }],
      mentors: [
        { id: 'Mo', capacity: 1 },
        { id: 'Mia', capacity: 1 },
      ],
      score: Int32Array.of(9, 1, 7, 2),
      pins: [['Ben', 'Mo']],
    };
    const assignment = await solveAssignment(problem);
    expect(pairsOf(assignment)).toEqual(['Ana-Mia', 'Ben-Mo']);
    expect(assignment.certificate.pins).toEqual([['Ben', 'Mo']]);
    expect(certify(problem, assignment)).toMatchObject({
      statement: expect.stringContaining('around 1 pinned pair') as string,
    });
    await expect(solveAssignment({ ...problem, exclusions: [['Ben', 'Mo']] })).rejects.toBeInstanceOf(ConflictingPinError);
  });

  it('tells progress that never goes back and ends at 1, and stops when told', async () => {
    const size = 260;
    const problem: Problem = {
      mentees: Array.from({ length: size }, (_, i) => ({ id: `mentee ${i}` })),
      mentors: Array.from({ length: size }, (_, j) => ({ id: `mentor ${j}`, capacity: 1 })),
      score: (i, j) => (i * j) % 101,
    };
    const told: number[] = [];
    await solveAssignment(problem, { onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const stop = new AbortController();
    const running = solveAssignment(problem, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(running).rejects.toBeInstanceOf(AbortError);
  });
});
