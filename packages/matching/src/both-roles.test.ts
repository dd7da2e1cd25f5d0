import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveBothRoles } from './both-roles.ts';
import { certify } from './certificate.ts';
import { ConflictingPinError } from './errors.ts';
import { FORBIDDEN, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { aProblem, allAssignments } from './testing.ts';

const both = (...ids: string[]) => ids.map((id) => ({ id, capacity: 1 }));

/** The same people on both sides, nobody with themselves. */
const somePeople = () =>
  fc.tuple(aProblem(), fc.integer({ min: 0, max: 4 })).map(([any, size]): Problem => {
    const given = scoreReader(any);
    const [rows, columns] = [any.mentees.length, any.mentors.length];
    const people = Array.from({ length: size }, (_, at) => ({ id: `p${at}`, capacity: any.mentors[at]?.capacity ?? 1 }));
    return {
      mentees: people.map(({ id }) => ({ id })),
      mentors: people,
      score: (i, j) => (i === j ? FORBIDDEN : i < rows && j < columns ? given(i, j) : (i * 3 + j) % 5),
      objective: any.objective,
    };
  });

describe('solveBothRoles', () => {
  it('separates a couple where it costs least', async () => {
    // Rows and columns: Ana, Mo, Tea.
    const score = Int32Array.of(FORBIDDEN, 9, 5, 8, FORBIDDEN, 6, FORBIDDEN, FORBIDDEN, FORBIDDEN);
    const people = both('Ana', 'Mo', 'Tea');
    const { assignment, problem, gap } = await solveBothRoles({ mentees: people, mentors: people, score });
    expect(assignment).toMatchObject({ matched: 2, total: 15 });
    expect(gap).toEqual({ pairs: 0, points: 0 });
    expect(certify(problem, assignment)).toMatchObject({ ok: true });
  });

  it('is the best of all assignments without such a couple', async () => {
    await fc.assert(
      fc.asyncProperty(somePeople(), async (problem) => {
        const { assignment } = await solveBothRoles(problem);
        const read = scoreReader(problem);
        let best = [0, 0];
        for (const pairs of allAssignments(problem)) {
          if (pairs.some(([i, j]) => pairs.some(([a, b]) => a === j && b === i))) continue;
          const told = [problem.objective === 'total' ? 0 : pairs.length, pairs.reduce((sum, [i, j]) => sum + read(i, j), 0)];
          if (told[0]! > best[0]! || (told[0] === best[0] && told[1]! > best[1]!)) best = told;
        }
        expect([problem.objective === 'total' ? 0 : assignment.matched, assignment.total]).toEqual(best);
        const known = new Set(assignment.pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
        expect(assignment.pairs.some(({ mentee, mentor }) => known.has(`${mentor} ${mentee}`))).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('states the gap when it may not search on', async () => {
    const people = both('Ana', 'Mo', 'Tea', 'Kim');
    const { assignment, gap } = await solveBothRoles(
      { mentees: people, mentors: people, score: (i, j) => (i === j ? null : 9) },
      { mostTrials: 1 },
    );
    expect(assignment.matched + gap.pairs).toBe(4);
  });

  it('names two who are pinned to each other both ways', async () => {
    const people = both('Ana', 'Mo');
    const pins = [['Ana', 'Mo'] as const, ['Mo', 'Ana'] as const];
    await expect(solveBothRoles({ mentees: people, mentors: people, score: () => 1, pins })).rejects.toBeInstanceOf(ConflictingPinError);
  });
});
