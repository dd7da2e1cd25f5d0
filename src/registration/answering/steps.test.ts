import { describe, expect, it } from 'vitest';
import { stepAfter, stepShown } from './steps.rules.ts';

const finishedAt = new Date('2026-03-02T09:00:00Z');
const sections = (...complete: boolean[]) => complete.map((one) => ({ complete: one }));
const begun = { finishedAt: null };

describe('the step shown', () => {
  it.each([
    ['begins with the role', { mine: null, sections: sections(false, false) }, '2', 'role', 0],
    ['goes on where something is open', { mine: begun, sections: sections(true, false, false) }, null, 'section', 2],
    ['goes to the review when nothing is', { mine: begun, sections: sections(true, true) }, null, 'review', 3],
    ['is the one asked for', { mine: begun, sections: sections(false, false) }, '2', 'section', 2],
    ['is the review beyond the last section', { mine: begun, sections: sections(true) }, '9', 'review', 2],
    ['is the role for 0', { mine: begun, sections: sections(true) }, '0', 'role', 0],
    ['does not mind nonsense', { mine: begun, sections: sections(true) }, '-1; drop', 'review', 2],
    ['is what was told once finished', { mine: { finishedAt }, sections: sections(true, true) }, null, 'done', 3],
    ['lets a finished answer be changed', { mine: { finishedAt }, sections: sections(true, true) }, '1', 'section', 1],
    ['returns after the last change', { mine: { finishedAt }, sections: sections(true, true) }, '3', 'done', 3],
    ['asks what a new role has brought, also once finished', { mine: { finishedAt }, sections: sections(true, false) }, null, 'section', 2],
    [
      'shows what was told once registration is closed',
      { mine: { finishedAt }, sections: sections(true, false), closed: 'Closed.' },
      '1',
      'done',
      3,
    ],
  ] as const)('%s', (_, progress, asked, name, number) => {
    expect(stepShown({ closed: null, ...progress }, asked)).toMatchObject({ name, number });
  });

  it('is followed by the next', () => {
    expect([stepAfter('2'), stepAfter(null), stepAfter('x')]).toEqual([3, 1, 1]);
  });
});
