import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCLUDED, SAME_PERSON } from './criteria.ts';
import type { Criterion, Person, Rule, SimilarPairs } from './criteria.ts';
import { AnswerError, CriterionError, DuplicateIdError, ScoreOverflowError } from './errors.ts';
import { FORBIDDEN } from './problem.ts';
import { compileScore } from './score.ts';
import { someCriteria } from './testing-criteria.ts';

const person = (id: string, answers: Person['answers'], excluded: string[] = []): Person => ({
  id,
  answers,
  excluded,
});
const LEVELS = ['Junior', 'Mid', 'Senior', 'Head'];

/** Points of one criterion for one pair. */
function pointsOf(criterion: Criterion, mentee: Person['answers'], mentor: Person['answers']) {
  const program = compileScore({ criteria: [criterion] }, [person('Ana', mentee)], [person('Mo', mentor)]);
  return program.contributions(0, 0)[0]!;
}

describe('criteria', () => {
  const overlap: Criterion = {
    id: 'skills',
    kind: 'overlap',
    points: 30,
    question: { mentee: 'wants', mentor: 'offers' },
  };

  it.each([
    [['Finance', 'Law'], ['Finance'], 15],
    [['Finance', 'Law'], ['Law', 'Finance', 'Art'], 30],
    [['Finance'], ['Law'], 0],
    [{ Finance: 2, Law: 1 }, ['Finance'], 20],
    ['Finance', 'Finance', 30],
    [['a', 'b', 'c', 'd'], ['a'], 8],
  ])('overlap of %j with %j gives %i of 30', (wants, offers, points) => {
    expect(pointsOf(overlap, { wants }, { offers }).points).toBe(points);
  });

  it('overlap counts up to a cap and by tag weight', () => {
    const capped: Criterion = { ...overlap, full: 2, tagWeights: { Law: 2 } };
    const wants = ['Finance', 'Law', 'Art'];
    expect(pointsOf(capped, { wants }, { offers: ['Finance'] }).points).toBe(15);
    expect(pointsOf(capped, { wants }, { offers: ['Law'] }).points).toBe(30);
    expect(pointsOf(capped, { wants }, { offers: ['Law', 'Art'] }).points).toBe(30);
  });

  it.each([
    ['Junior', 'Senior', 20],
    ['Junior', 'Mid', 20],
    ['Mid', 'Mid', 15],
    ['Head', 'Junior', 0],
  ])('gap at least 1 from %s to %s gives %i of 20', (mentee, mentor, points) => {
    const gap: Criterion = {
      id: 'level',
      kind: 'gap',
      points: 20,
      question: 'level',
      scale: LEVELS,
      atLeast: 1,
      lossPerStep: 5,
    };
    expect(pointsOf(gap, { level: mentee }, { level: mentor }).points).toBe(points);
  });

  it('distance and time zones fade from within to reach', () => {
    const years: Criterion = { id: 'y', kind: 'distance', points: 10, question: 'q', within: 2, reach: 6 };
    expect([1, 2, 3, 6, 9].map((q) => pointsOf(years, { q: 0 }, { q }).points)).toEqual([10, 10, 8, 0, 0]);
    const zone: Criterion = { id: 'z', kind: 'time-zone', points: 10, question: 'q', reach: 240, offsets: { Fiji: 720 } };
    expect(pointsOf(zone, { q: 'Fiji' }, { q: -660 })).toMatchObject({
      points: 8,
      detail: { kind: 'time-zone', minutes: 60 },
    });
    const sharp: Criterion = { ...years, within: 2, reach: 2 };
    expect([2, 3].map((q) => pointsOf(sharp, { q: 0 }, { q }).points)).toEqual([10, 0]);
  });

  describe('a similarity from elsewhere', () => {
    const [ana, ben] = [person('Ana', { text: [] }), person('Ben', {})];
    const [mo, mia] = [person('Mo', { text: ['x'] }), person('Mia', { text: [] })];
    const listed: Criterion = {
      id: 'alike',
      kind: 'similarity',
      points: 10,
      question: 'text',
      perMille: { mentors: ['Mia', 'gone', 'Mo'], rows: { Ana: [0, 400, 1, 900], Ben: [2, 1000], Cem: [0, 1] } },
    };

    it('may list the pairs that have any, by the ids of whoever is there', () => {
      const { contributions, matrix } = compileScore({ criteria: [listed] }, [ana, ben], [mo, mia]);
      expect([...matrix()]).toEqual([0, 4, 0, 0]);
      expect(contributions(0, 1)).toMatchObject([{ points: 4, max: 10, detail: { kind: 'similarity', perMille: 400 } }]);
      expect(contributions(0, 0)).toMatchObject([{ points: 0, detail: { kind: 'similarity', perMille: 0 } }]);
      expect(contributions(1, 0)).toMatchObject([{ points: 0, detail: { kind: 'missing', side: 'mentee' } }]);
      expect([...compileScore({ criteria: [listed] }, [ana], [person('new', { text: [] })]).matrix()]).toEqual([0]);
    });

    it('gives the same listed as written out in full', () => {
      const people = (side: string, count: number) => Array.from({ length: count }, (_, at) => person(`${side}${at}`, {}));
      const side = fc.integer({ min: 1, max: 6 });
      const sizes = fc.record({
        width: side,
        height: side,
        cells: fc.array(fc.nat(1000), { minLength: 36, maxLength: 36 }),
        points: fc.nat(40),
      });
      fc.assert(
        fc.property(sizes, ({ width, height, cells, points }) => {
          const [mentees, mentors] = [people('mentee', height), people('mentor', width)];
          const at = (i: number, j: number) => cells[i * width + j]!;
          const rowOf = (i: number) => mentors.flatMap((_, j) => (at(i, j) > 0 ? [width - 1 - j, at(i, j)] : []));
          const pairs = {
            mentors: mentors.map(({ id }) => id).toReversed(),
            rows: Object.fromEntries(mentees.map(({ id }, i) => [id, rowOf(i)])),
          };
          const given = { id: 'alike', kind: 'similarity', points } as const;
          const compile = (perMille: SimilarPairs | number[]) => compileScore({ criteria: [{ ...given, perMille }] }, mentees, mentors);
          const [one, other] = [compile(pairs), compile(cells.slice(0, width * height))];
          expect(one.matrix()).toEqual(other.matrix());
          for (let i = 0; i < height; i++)
            for (let j = 0; j < width; j++) expect(one.contributions(i, j)).toEqual(other.contributions(i, j));
        }),
      );
    });
  });

  it('closeness counts the nearest offered skill', () => {
    const near: Criterion = {
      id: 'near',
      kind: 'closeness',
      points: 12,
      question: 'skills',
      reach: 4,
      distances: { Java: { Kotlin: 1, Law: 9 } },
    };
    expect(pointsOf(near, { skills: ['Java'] }, { skills: ['Kotlin', 'Law'] })).toMatchObject({
      points: 9,
      detail: { nearest: [{ wanted: 'Java', offered: 'Kotlin', distance: 1 }] },
    });
    expect(pointsOf(near, { skills: ['Kotlin', 'Law'] }, { skills: ['Java'] }).points).toBe(5);
  });

  it('says who has not answered', () => {
    expect(pointsOf(overlap, {}, { offers: ['Law'] })).toMatchObject({
      points: 0,
      max: 30,
      detail: { kind: 'missing', side: 'mentee' },
    });
  });
});

describe('rules', () => {
  const ana = person('Ana', { language: ['de', 'en'], unit: 'Sales', level: 'Mid', age: 30, zone: 60 });
  it.each<[Rule, Person['answers'], boolean]>([
    [{ id: 'r', kind: 'must-share', question: 'language' }, { language: ['en'] }, false],
    [{ id: 'r', kind: 'must-share', question: 'language' }, { language: ['fr'] }, true],
    [{ id: 'r', kind: 'must-share', question: 'language', atLeast: 2 }, { language: ['en'] }, true],
    [{ id: 'r', kind: 'must-differ', question: 'unit' }, { unit: 'Sales' }, true],
    [{ id: 'r', kind: 'must-differ', question: 'unit' }, {}, false],
    [{ id: 'r', kind: 'must-differ', question: 'unit', whenMissing: 'forbid' }, {}, true],
    [{ id: 'r', kind: 'gap', question: 'level', scale: LEVELS, atLeast: 1 }, { level: 'Mid' }, true],
    [{ id: 'r', kind: 'gap', question: 'level', scale: LEVELS, atMost: 1 }, { level: 'Head' }, true],
    [{ id: 'r', kind: 'gap', question: 'level', scale: LEVELS, atMost: 2 }, { level: 'Head' }, false],
    [{ id: 'r', kind: 'distance', question: 'age', atLeast: 5 }, { age: 33 }, true],
    [{ id: 'r', kind: 'time-zone', question: 'zone', atMost: 180 }, { zone: 300 }, true],
  ])('%j against %j', (rule, answers, blocked) => {
    const program = compileScore({ criteria: [], rules: [rule] }, [ana], [person('Mo', answers)]);
    expect(program.blockedBy(0, 0)).toEqual(blocked ? ['r'] : []);
    expect(program.score(0, 0)).toBe(blocked ? FORBIDDEN : 0);
  });

  it('keep people from themselves and from those either side excludes', () => {
    const program = compileScore(
      { criteria: [] },
      [person('Ana', {}, ['Mo']), person('Mia', {})],
      [person('Mo', {}), person('Mia', {}), person('Tea', {}, ['Ana'])],
    );
    expect(program.blockedBy(0, 0)).toEqual([EXCLUDED]);
    expect(program.blockedBy(0, 2)).toEqual([EXCLUDED]);
    expect(program.blockedBy(1, 1)).toEqual([SAME_PERSON]);
    expect(program.score(1, 0)).toBe(0);
  });
});

describe('compileScore', () => {
  it('scores the plain sum of contributions, whole and between 0 and max', () => {
    fc.assert(
      fc.property(someCriteria(), ({ criteria, mentees, mentors }) => {
        const program = compileScore(criteria, mentees, mentors);
        const matrix = program.matrix();
        mentees.forEach((_, i) => {
          mentors.forEach((__, j) => {
            const parts = program.contributions(i, j);
            const sum = parts.reduce((points, part) => points + part.points, 0);
            const blocked = program.blockedBy(i, j).length > 0;
            const asked = parts.filter(({ detail }) => detail.kind !== 'missing' || detail.side === 'mentor');
            expect(program.attainable(i)).toBe(asked.reduce((points, { max }) => points + max, 0));
            expect(program.score(i, j)).toBe(blocked ? FORBIDDEN : sum);
            expect(matrix[i * mentors.length + j]).toBe(program.score(i, j));
            for (const { points, max } of parts) {
              expect(Number.isInteger(points)).toBe(true);
              expect(points).toBeGreaterThanOrEqual(0);
              expect(points).toBeLessThanOrEqual(max);
            }
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it('prices any stretch of a long row as it prices pairs, whatever the size of points', () => {
    fc.assert(
      fc.property(fc.constantFrom(3, 60, 700, 90_000), fc.nat(50), fc.nat(50), fc.nat(), (points, one, other, seed) => {
        const people = fc.sample(someCriteria(points, 50), { numRuns: 6, seed });
        const { criteria } = people[0]!;
        const mentees = people.flatMap((part, at) => part.mentees.map((who) => ({ ...who, id: `a${at} ${who.id}` }))).slice(0, 6);
        const mentors = people.flatMap((part, at) => part.mentors.map((who) => ({ ...who, id: `m${at} ${who.id}` })));
        const program = compileScore(criteria, mentees, mentors);
        const [from, to] = [Math.min(one, other, mentors.length), Math.min(Math.max(one, other), mentors.length)];
        mentees.forEach((_, i) => {
          const row = new Int32Array(mentors.length).fill(-7);
          program.fillRow(i, row, from, to);
          expect([...row]).toEqual(mentors.map((__, j) => (j >= from && j < to ? program.score(i, j) : -7)));
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, new (...a: never[]) => Error, Criterion | Rule, Person[]]>([
    ['NaN points', CriterionError, { id: 'c', kind: 'overlap', points: Number.NaN, question: 'q' }, []],
    ['fractional points', CriterionError, { id: 'c', kind: 'overlap', points: 1.5, question: 'q' }, []],
    ['too many points', ScoreOverflowError, { id: 'c', kind: 'overlap', points: 2e9, question: 'q' }, []],
    ['a repeated level', CriterionError, { id: 'c', kind: 'gap', points: 1, question: 'q', scale: ['a', 'a'] }, []],
    ['a reserved id', CriterionError, { id: EXCLUDED, kind: 'overlap', points: 1, question: 'q' }, []],
    [
      'a level off the scale',
      AnswerError,
      { id: 'c', kind: 'gap', points: 1, question: 'q', scale: LEVELS },
      [person('Ana', { q: 'Boss' })],
    ],
    ['a fractional tag weight', AnswerError, { id: 'c', kind: 'overlap', points: 1, question: 'q' }, [person('Ana', { q: { a: 0.5 } })]],
    ['text for a number', AnswerError, { id: 'c', kind: 'distance', points: 1, question: 'q', reach: 1 }, [person('Ana', { q: 'ten' })]],
    ['an unknown zone', AnswerError, { id: 'c', kind: 'time-zone', points: 1, question: 'q', reach: 1 }, [person('Ana', { q: 'Oz' })]],
    ['a repeated person', DuplicateIdError, { id: 'c', kind: 'overlap', points: 1, question: 'q' }, [person('Ana', {}), person('Ana', {})]],
  ])('refuses %s', (_, error, one, mentees) => {
    expect(() => compileScore({ criteria: [one as Criterion] }, mentees, [])).toThrow(error);
  });

  it('names the person and the question in the error', () => {
    const gap: Criterion = { id: 'c', kind: 'gap', points: 1, question: 'level', scale: LEVELS };
    const compile = () => compileScore({ criteria: [gap] }, [], [person('Mo', { level: 'Boss' })]);
    expect(compile).toThrow('The answer of "Mo" to "level" is "Boss", which is not on the scale.');
  });
});
