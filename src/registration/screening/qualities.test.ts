import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualitiesFrom, qualityList, usualQualities } from './qualities.ts';

const sentence = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replaceAll('\n', ' ').trim() || 'Listens');

describe('qualities', () => {
  it('keep their keys while their sentence stays, wherever it moves, so that what was ticked stays ticked', () => {
    const { mentor } = usualQualities;
    const turned = qualitiesFrom([...mentor.map(({ says }) => says).toReversed(), 'Has led a team'], mentor);
    expect(turned.slice(0, -1)).toEqual(mentor.toReversed());
    expect(turned.at(-1)).toEqual({ key: 'has-led-a-team', says: 'Has led a team' });
  });

  it('have keys that are told apart, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (lines) => {
        const made = qualitiesFrom(lines, usualQualities.mentee);
        expect(made.map(({ says }) => says)).toEqual(lines);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        expect(qualityList.safeParse(made.filter(({ says }) => says.isWellFormed() && !says.includes('\u0000'))).success).toBe(true);
      }),
    );
  });
});
