import { compileScore } from '@pairwell/matching';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../people/skills/reading/topics.rules.ts';
import { sayIn } from '../../platform/words/words.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { comparisonInWords } from '../criteria/comparison-in-words.ts';
import { engineCriteria } from '../criteria/engine-criteria.rules.ts';
import { reasonToReader } from '../mails/reason-to-reader.ts';
import { factInWords } from '../runs/reason-in-words.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import type { Reason } from '../runs/reason.ts';
import { withFindings } from '../runs/with-findings.rules.ts';
import { whatBothWriteOf } from './both-write-of.rules.ts';
import { sharedTopics } from './shared-topics.rules.ts';
import { textTo } from './texts-asked.rules.ts';

const say = sayIn('en');
const topic = (tag: string, label = tag): Topic => ({ tag, label, times: 1 });

describe('what two write about both', () => {
  const labels = { 'skill 1': 'Price negotiation', negotiat: 'negotiation', buyer: 'buyers', crowd: 'crowds' };

  it.each([
    [['skill 1', 'negotiat', 'buyer'], ['buyer', 'skill 1', 'negotiat'], { shared: ['Price negotiation'], words: ['buyers'] }],
    [['crowd'], ['buyer'], {}],
    [['secret'], ['secret'], {}],
    [[], [], {}],
  ])('of %j and %j is %j', (one, other, told) => expect(whatBothWriteOf(one, other, labels)).toEqual(told));

  it('keeps nothing that one person alone writes of, and a word in the form that most write', () => {
    const tag = fc.constantFrom('a', 'b', 'c', 'skill d');
    const person = fc.record({ person: fc.constantFrom('Ana', 'Ben', 'Cem'), topics: fc.array(tag.map((one) => topic(one))) });
    fc.assert(
      fc.property(fc.array(person), (pool) => {
        const { labels: named, kept } = sharedTopics(pool);
        for (const { topics } of pool)
          for (const one of kept(topics)) {
            const writers = new Set(pool.filter((other) => other.topics.some((theirs) => theirs.tag === one)).map((other) => other.person));
            expect(writers.size).toBeGreaterThan(1);
            expect(named[one]).toBe(one);
          }
      }),
    );
    const forms = ['teams', 'team', 'team'].map((label, at) => ({ person: String(at), topics: [topic('team', label)] }));
    expect(sharedTopics(forms).labels).toEqual({ team: 'team' });
  });

  it('reads several answers as one text, and none where nothing was written', () => {
    expect(textTo(['a', 'b', 'c'], { a: ' one ', b: '  ', d: 'no' })).toBe('one');
    expect(textTo(['b'], { b: '\n' })).toBe('');
  });
});

describe('A5-01 criteria on numbers and on free text', () => {
  const set = criteriaSet.parse({
    criteria: [
      {
        key: 'years',
        name: 'Are near in experience',
        kind: 'distance',
        mentee: ['years'],
        mentor: ['years'],
        strength: 'moderately',
        within: 2,
        reach: 10,
      },
      {
        key: 'words',
        name: 'Write of the same',
        kind: 'alike-texts',
        mentee: ['hopes'],
        mentor: ['offers'],
        strength: 'slightly',
        opened: true,
      },
    ],
  });
  const person = (id: string, answers: Record<string, number | string[]>) => ({ id, answers });

  it.each([
    [0, 20],
    [2, 20],
    [6, 10],
    [10, 0],
    [30, 0],
  ])('numbers %i apart give %i of 20 points', (apart, points) => {
    const program = compileScore(engineCriteria(set, {}), [person('Ana', { years: 5 })], [person('Mo', { years: 5 + apart })]);
    expect(program.score(0, 0)).toBe(points);
  });

  it('a required distance is a filter, and asks for both answers', () => {
    const required = { ...set, criteria: [{ ...set.criteria[0]!, strength: 'required' as const }] };
    const { score } = compileScore(
      engineCriteria(required, {}),
      [person('Ana', { years: 5 })],
      [person('Mo', { years: 15 }), person('Mia', { years: 16 }), person('Ben', {})],
    );
    expect([score(0, 0) >= 0, score(0, 1) >= 0, score(0, 2) >= 0]).toEqual([true, false, false]);
  });

  it('texts give points as far as they are alike, under the strength a mentee chose', () => {
    const alike = { by: 'words', mentors: ['Mo', 'Mia'], rows: { Ana: [0, 500, 1, 100], Ben: [1, 250] } };
    const engine = withFindings(engineCriteria(set, {}), [{ key: 'words', name: '', kind: 'alike-texts', labels: {}, alike }]);
    const mentees = [person('Ana', { words: [] }), person('Ben', { 'words@very': ['x'] }), person('Cem', {})];
    const { matrix } = compileScore(engine, mentees, [person('Mo', { words: [] }), person('Mia', { words: [] })]);
    expect([...matrix()]).toEqual([10, 2, 0, 15, 0, 0]);
  });

  it('is said in words', () => {
    const titles = [
      { key: 'years', title: 'How many years?' },
      { key: 'hopes', title: 'What do you hope for?' },
      { key: 'offers', title: 'What do you offer?' },
    ];
    expect(set.criteria.map((one) => comparisonInWords(say, one, titles))).toEqual([
      'Compares both answers to “How many years?”. All points up to 2 apart, none from 10 on.',
      'Compares “What do you hope for?” with “What do you offer?”. The more words and skills the two texts share, the more points; it compares words and does not understand sentences.',
    ]);
  });
});

describe('A5-01 what is told of numbers and texts', () => {
  const texts: Reason = {
    criterion: 'words',
    name: 'Write of the same',
    kind: 'alike-texts',
    points: 8,
    of: 10,
    shared: ['SQL'],
    words: ['burnout'],
  };
  const years: Reason = { criterion: 'years', name: 'Are near in experience', kind: 'distance', points: 7, of: 20, apart: 4 };

  it('those who run the program read the words in common, and how far apart', () => {
    expect(
      [texts, { ...texts, shared: [], words: [] }, { ...texts, points: 0, shared: [], words: [] }].map((one) => factInWords(say, one)),
    ).toEqual(['SQL, burnout', 'about similar things', 'nothing in common']);
    expect([years, { ...years, apart: 0 }].map((one) => factInWords(say, one))).toEqual(['4 apart', 'the same number']);
  });

  it('the two read skills by name, no word that was written, and no number that gives away the other', () => {
    const read = (reason: Reason) => reasonToReader(say, reason, { readerIs: 'mentee', partner: 'Mo' });
    expect([texts, { ...texts, shared: undefined }, years].map(read)).toEqual([
      'Write of the same: SQL',
      'Write of the same',
      'Are near in experience',
    ]);
    expect(JSON.stringify([texts, years].map(forTheTwo))).not.toMatch(/burnout|apart|7/);
  });
});
