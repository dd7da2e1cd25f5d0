import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newIdAt } from './new-id.ts';

const noon = new Date('2026-03-02T12:00:00.000Z');
const later = new Date('2026-03-02T12:00:00.001Z');

describe('a fresh id', () => {
  it('orders as it was made within one millisecond', () => {
    const ids = Array.from({ length: 1_000 }, () => newIdAt(noon));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps that order where two moments take turns, and orders by the moment first', () => {
    const [early, late]: [string[], string[]] = [[], []];
    for (let turn = 0; turn < 100; turn++) {
      late.push(newIdAt(later));
      early.push(newIdAt(noon));
    }
    expect([...late, ...early].toSorted()).toEqual([...early, ...late]);
  });

  it('is a version 7 of its moment', () => {
    const id = newIdAt(noon);
    expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(noon.getTime());
  });
});
