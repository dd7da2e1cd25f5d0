import { describe, expect, it } from 'vitest';
import { AnswerColumns } from './answer-columns.ts';
import { readChoice, readTags } from './answers.ts';
import type { Person } from './criteria.ts';
import { compileScore } from './score.ts';

const people: Person[] = [
  { id: 'Ana', answers: { level: 'Junior', wants: ['Finance'] } },
  { id: 'Ben', answers: { level: 'Senior', wants: { Law: 2, Finance: 1 } }, excluded: ['Mo'] },
  { id: 'Cem', answers: {} },
];

describe('AnswerColumns', () => {
  it('keeps classes and stretches of tags: the example of its header', () => {
    const columns = new AnswerColumns(people);
    const level = columns.values((person) => readChoice(person, 'level'));
    const wants = columns.tags((person) => readTags(person, 'wants'));
    columns.readAll();
    expect([...level.classOf]).toEqual([1, 2, 0]);
    expect(level.values).toEqual([undefined, 'Junior', 'Senior']);
    expect(people.map((_, at) => wants.of(at))).toEqual([['Finance'], ['Law', 'Finance'], []]);
    expect([...wants.weights]).toEqual([1, 2, 1]);
    expect([wants.isGiven(1), wants.isGiven(2)]).toEqual([true, false]);
    expect(columns.excluded).toEqual(new Map([[1, ['Mo']]]));
    expect(columns.ids).toEqual(['Ana', 'Ben', 'Cem']);
  });

  it('looks at everybody once, so that people may be made up as they are read', () => {
    const looks: number[] = [];
    const inTurn = { length: people.length, at: (at: number) => (looks.push(at), structuredClone(people[at])) };
    const criteria = {
      criteria: [
        { id: 'skills', kind: 'overlap' as const, points: 30, question: { mentee: 'wants', mentor: 'offers' } },
        { id: 'level', kind: 'category' as const, points: 9, question: 'level', prefer: 'equal' as const },
      ],
      rules: [{ id: 'share', kind: 'must-share' as const, question: { mentee: 'wants', mentor: 'offers' } }],
    };
    const mentors: Person[] = [{ id: 'Mo', answers: { offers: ['Finance'], level: 'Junior' } }];
    const lazily = compileScore(criteria, inTurn, mentors);
    expect(looks).toEqual([0, 1, 2]);
    expect(lazily.matrix()).toEqual(compileScore(criteria, people, mentors).matrix());
    expect(lazily.contributions(0, 0)).toEqual(compileScore(criteria, people, mentors).contributions(0, 0));
  });
});
