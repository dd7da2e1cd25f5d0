import { describe, expect, it } from 'vitest';
import { anInstance } from '../bench/instance.ts';
import { solveAssignment } from './assignment.ts';
import { certify } from './certificate.ts';
import { AbortError } from './errors.ts';

const { problem } = anInstance({ mentees: 900, mentors: 300, places: 3, seed: 4 });

describe('threads', () => {
  it('change nothing in the result, however many there are', async () => {
    const alone = await solveAssignment(problem);
    for (const workers of [1, 2, 3]) expect(await solveAssignment(problem, { workers })).toEqual(alone);
    expect(certify(problem, alone)).toMatchObject({ ok: true });
  });

  it('give the same result to mentors in another order', async () => {
    const turned = anInstance({ mentees: 900, mentors: 300, places: 3, seed: 4, isTurned: true });
    const { pairs } = await solveAssignment(turned.problem, { workers: 2 });
    expect(pairs).toEqual((await solveAssignment(problem)).pairs);
  });

  it('is not disturbed by another problem solved on the same answers meanwhile', async () => {
    const other = { ...problem, mentors: problem.mentors.map(({ id }, j) => ({ id, capacity: 2 + (j % 4) })) };
    const alone = [await solveAssignment(problem), await solveAssignment(other)];
    expect(await Promise.all([solveAssignment(problem), solveAssignment(other)])).toEqual(alone);
  });

  it('tell progress that never goes back, and stop when told', async () => {
    const told: number[] = [];
    await solveAssignment(problem, { workers: 2, onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const stop = new AbortController();
    const running = solveAssignment(problem, { workers: 2, signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toBeInstanceOf(AbortError);
  });
});
