import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../platform/words/words.ts';
import { criterion, criterionKinds, strengths } from './criteria-set.ts';
import { criterionInWords } from './criterion-in-words.ts';
import { engineCriteria } from './engine-criteria.rules.ts';
import { minutesFromUtc } from './minutes-from-utc.rules.ts';
import { pointsOf } from './points.rules.ts';
import { readAnswer } from './read-answers.rules.ts';

const say = sayIn('en');
const skills = { key: 'skills', name: 'Teaches what is wanted', kind: 'wanted-offered', mentee: ['a'], mentor: ['b'] } as const;

describe('A5-01 what a strength is worth', () => {
  it.each([
    ['required', 'wanted-offered', 30],
    ['required', 'same', 0],
    ['very', 'same', 30],
    ['moderately', 'same', 20],
    ['slightly', 'same', 10],
    ['ignored', 'same', 0],
  ] as const)('%s on %s gives up to %i points', (strength, kind, points) => {
    expect(pointsOf({ strength, kind, points: undefined })).toBe(points);
  });

  it('says it beside each', () => {
    expect(criterionInWords(say, { ...skills, strength: 'very' })).toBe('Teaches what is wanted: 30 points');
    expect(criterionInWords(say, { ...skills, strength: 'points', points: 1 })).toBe('Teaches what is wanted: 1 point');
    expect(criterionInWords(say, { ...skills, strength: 'required' })).toBe('Teaches what is wanted: required, and up to 30 points');
    expect(criterionInWords(say, { ...skills, kind: 'same', strength: 'required' })).toBe('Teaches what is wanted: required');
    expect(criterionInWords(say, { ...skills, strength: 'ignored' })).toBe('Teaches what is wanted: not counted');
  });

  it('leaves what is ignored out of the problem', () => {
    const set = {
      objective: 'best fit',
      seniority: { mentorIs: 'any', question: 'seniority', steps: 1 },
      criteria: [{ ...skills, mentee: ['a'], mentor: ['b'], strength: 'ignored' }],
    } as const;
    expect(engineCriteria({ ...set, criteria: [...set.criteria] } as never, {})).toEqual({ criteria: [], rules: [] });
  });
});

describe('a criterion', () => {
  it.each([
    [{ ...skills, strength: 'points' }, 'Say how many points'],
    [{ ...skills, strength: 'points', points: 101 }, 'at most 100'],
    [{ ...skills, strength: 'loud' }, 'Choose how much this counts.'],
    [{ ...skills, kind: 'levels', strength: 'very', atLeast: 2, atMost: 1 }, 'must not be below the least'],
    [{ ...skills, kind: 'distance', strength: 'very' }, 'from how far apart'],
    [{ ...skills, kind: 'distance', strength: 'very', within: 5, reach: 5 }, 'further than what still gives all'],
    [{ ...skills, kind: 'alike-texts', strength: 'required' }, 'Free text cannot be required'],
    [{ ...skills, key: 'Not a key', strength: 'very' }, 'small letters'],
    [{ ...skills, mentee: [], strength: 'very' }, 'is missing'],
  ])('%o is refused with a sentence', (given, sentence) => {
    const read = criterion.safeParse(given);
    expect(read.error?.issues.map(({ message }) => message).join(' ')).toContain(sentence);
  });
});

describe('reading answers', () => {
  const answer = fc.oneof(fc.string(), fc.double(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.double({ noNaN: true })));
  const at = new Date('2026-03-02T09:00:00Z');

  const isWhole = (value: unknown) => Number.isInteger(value);
  const fits: Record<(typeof criterionKinds)[number], (read: unknown) => boolean> = {
    'wanted-offered': (read) => Object.values(read as object).every((weight) => isWhole(weight) && weight > 0 && weight <= 1_000),
    shared: (read) => Array.isArray(read),
    same: (read) => Array.isArray(read),
    different: (read) => typeof read === 'string',
    levels: (read) => read === 'Junior' || read === 'Senior',
    clocks: isWhole,
    distance: (read) => Number.isFinite(read),
    'alike-texts': (read) => Array.isArray(read),
  };

  it('makes of anything a tag, a level, minutes or nothing, never an error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...criterionKinds), answer, answer, fc.string(), (kind, one, other, zone) => {
        const person = { answers: { one, other }, department: null, location: null, timeZone: zone };
        const read = readAnswer(kind, ['one', 'other', 'directory.time-zone'], person, ['Junior', 'Senior'], at);
        expect(read === undefined || fits[kind](read)).toBe(true);
      }),
    );
  });

  it('joins several questions into one answer, and reads the directory', () => {
    const person = {
      answers: { function: 'Sales', 'past-functions': ['Finance', 'Sales'] },
      department: 'Sales',
      location: 'Oslo',
      timeZone: 'Europe/Oslo',
    };
    const read = (kind: Parameters<typeof readAnswer>[0], ...questions: string[]) => readAnswer(kind, questions, person, [], at);
    expect(read('wanted-offered', 'function', 'past-functions')).toEqual({ Sales: 1, Finance: 1 });
    expect(read('same', 'directory.location')).toEqual(['Oslo']);
    expect(read('different', 'directory.department')).toBe('Sales');
    expect(read('clocks', 'directory.time-zone')).toBe(60);
  });

  it.each([
    ['UTC', 0],
    ['Asia/Kolkata', 330],
    ['America/St_Johns', -210],
    ['Pacific/Chatham', 825],
    ['Nowhere/At_All', undefined],
    ['', undefined],
  ])('%s is %s minutes from UTC', (zone, minutes) => expect(minutesFromUtc(zone, at)).toBe(minutes));

  it('follows summer time', () => {
    expect(minutesFromUtc('Europe/Berlin', new Date('2026-01-15T12:00:00Z'))).toBe(60);
    expect(minutesFromUtc('Europe/Berlin', new Date('2026-07-15T12:00:00Z'))).toBe(120);
    expect(strengths).toHaveLength(6);
  });
});
