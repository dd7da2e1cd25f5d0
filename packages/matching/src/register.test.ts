import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Register } from './register.ts';

describe('Register', () => {
  it('finds everybody where they stand, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(fc.nat(40)), fc.boolean(), (ids, asked, inOrder) => {
        const register = new Register(ids, (id) => id);
        const wanted = [...(inOrder ? ids : []), ...asked.map((at) => ids[at] ?? 'somebody else'), ...ids];
        for (const id of wanted) expect(register.find(id) ?? -1).toBe(ids.indexOf(id));
      }),
    );
  });
});
