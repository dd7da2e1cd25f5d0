import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlesIn, type Line } from './circles.rules.ts';

const lines = (text: string): Line[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ person: pair[0] as string, manager: pair[2] as string }));

it.each([
  ['a>b b>c', []],
  ['a>b b>a', [['a', 'b']]],
  ['c>a a>b b>a d>c', [['a', 'b']]],
  [
    'a>b b>c c>a x>y y>x',
    [
      ['a', 'b', 'c'],
      ['x', 'y'],
    ],
  ],
  ['a>a', [['a']]],
  ['', []],
])('finds in %j the circles %j', (text, circles) => expect(circlesIn(lines(text))).toEqual(circles));

it('finds exactly the people who reach themselves', () => {
  const anyLines = fc.uniqueArray(fc.record({ person: fc.nat(12).map(String), manager: fc.nat(12).map(String) }), {
    selector: (line) => line.person,
  });
  fc.assert(
    fc.property(anyLines, (given) => {
      const managerOf = new Map(given.map((line) => [line.person, line.manager]));
      const reaches = (person: string) => {
        let at = managerOf.get(person);
        for (let step = 0; step < 20 && at !== undefined && at !== person; step++) at = managerOf.get(at);
        return at === person;
      };
      expect(circlesIn(given).flat().sort()).toEqual(
        given
          .map((line) => line.person)
          .filter(reaches)
          .sort(),
      );
    }),
  );
});

it('takes a chain of any length', () => {
  const chain = Array.from({ length: 200_000 }, (_, place) => ({ person: String(place), manager: String(place + 1) }));
  expect(circlesIn(chain)).toEqual([]);
});
