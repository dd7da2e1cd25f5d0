import { describe, expect, it } from 'vitest';
import { structureOf } from '../../planning/structures.ts';
import { criterion, type Criterion } from './criteria-set.ts';
import { defaultCriteria } from './default-criteria.ts';
import { pointsOf } from './points.rules.ts';
import type { AskedQuestion } from './questions-asked.ts';

const asked = (
  'want-to-learn can-teach goals-hoped goals-reached preferred-function function past-functions ' +
  'languages locations interests seniority'
)
  .split(' ')
  .map((key) => ({ key }) as AskedQuestion);

const set = defaultCriteria(structureOf('one-on-one'), asked);
const points = (key: string) => pointsOf(set.criteria.find((one) => one.key === key) as Criterion);

describe('what a new program weighs', () => {
  it('A1-18 the gap in skill most, being near little, and being senior not at all', () => {
    expect(points('skills')).toBe(Math.max(...set.criteria.map(pointsOf)));
    for (const near of ['locations', 'clocks']) expect(points(near)).toBeLessThan(points('skills') / 2);
    expect(set.criteria.filter(({ mentee, mentor }) => [...mentee, ...mentor].includes('seniority'))).toEqual([]);
  });

  it('A2-02 where the mentee wants to go and what the mentor has done', () => {
    for (const key of ['skills', 'done-it', 'function']) expect(points(key)).toBeGreaterThan(0);
  });

  it('only what the program asks both for', () => {
    expect(set.criteria.map(({ key }) => key)).not.toContain('pace');
    for (const one of set.criteria) expect(criterion.safeParse(one).success).toBe(true);
  });
});
