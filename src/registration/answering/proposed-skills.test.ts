import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposedSkills } from './proposed-skills.rules.ts';

const question = {
  options: [
    { value: 'Demos', label: 'Demos that follow the pain' },
    { value: 'Discovery', label: 'Discovery' },
  ],
  weights: ['a little', 'some', 'well', 'very well', 'has taught it'],
  ownSkills: true,
};

describe('skills of the directory', () => {
  it('A0-13 become answers that wait to be looked at, as the question spells them', () => {
    expect(proposedSkills('demos; demos that follow the pain, cold calls', question)).toEqual({ Demos: 3, 'Cold calls': 3 });
    expect(proposedSkills('demos, cold calls', { ...question, ownSkills: false })).toEqual({ Demos: 3 });
  });

  it('are weights within the question, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const proposed = Object.entries(proposedSkills(cell, question));
        expect(proposed.length).toBeLessThanOrEqual(12);
        for (const [, weight] of proposed) expect(weight).toBe(3);
      }),
    );
  });
});
