import { describe, expect, it } from 'vitest';
import { forTheTwo } from './for-the-two.rules.ts';
import type { Reason } from './reason.ts';

const reason = (given: Partial<Reason>): Reason => ({
  criterion: 'rank',
  name: 'Where they stand',
  kind: 'levels',
  points: 10,
  of: 20,
  ...given,
});

describe('what the two may know of each other by a reason', () => {
  it.each<[string, Partial<Reason>]>([
    ['levels', { kind: 'levels', mentee: 'Junior', mentor: 'Director', levels: 3 }],
    ['different answers', { kind: 'different', mentee: 'Junior', mentor: 'Director' }],
    ['answers that should be the same and are not', { kind: 'same', points: 0, mentee: 'Junior', mentor: 'Director' }],
    ['numbers', { kind: 'distance', apart: 3 }],
    ['texts', { kind: 'alike-texts', words: ['Junior'] }],
  ])('holds no answer of the other: %s', (_, given) => {
    const { criterion, name, kind, points, of, ...rest } = forTheTwo(reason(given));
    expect(rest).toEqual({});
    expect({ criterion, name, kind, of }).toEqual({ criterion: 'rank', name: 'Where they stand', kind: given.kind, of: 20 });
    expect(points).toBe(given.kind === 'distance' ? 20 : (given.points ?? 10));
  });

  it('holds what is as much one’s own: the same answer, and what both have in common', () => {
    const same = reason({ kind: 'same', mentee: 'Toronto', mentor: 'Toronto' });
    expect(forTheTwo(same)).toEqual(same);
    const shared = reason({ kind: 'shared', shared: ['English'] });
    expect(forTheTwo(shared)).toEqual(shared);
  });
});
