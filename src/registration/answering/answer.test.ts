import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../answers.ts';
import { poolQuestion } from '../questionnaire/pool-question.ts';
import { questionPool } from '../questionnaire/question-pool.ts';
import { readAnswer, skillsFromForm } from './answer.rules.ts';

const years = poolQuestion('years');
const seniority = poolQuestion('seniority');
const teach = poolQuestion('can-teach');
const languages = poolQuestion('languages');
const valuesOf = (question: { options: { value: string }[] }) => question.options.map(({ value }) => value);

describe('an answer', () => {
  it.each([
    [years, '12', { answer: 12 }],
    [years, '2,5', { answer: 2.5 }],
    [years, '', { answer: undefined }],
    [years, '-1', { problem: 'This must be a number between 0 and 60.' }],
    [years, 'many', { problem: 'This must be a number between 0 and 60.' }],
    [seniority, 'Senior', { answer: 'Senior' }],
    [seniority, ['Senior'], { answer: 'Senior' }],
    [seniority, 'Emperor', { problem: 'Choose one of the answers that are offered.' }],
    [languages, ['German', 'German', 'English'], { answer: ['German', 'English'] }],
    [languages, 'German', { answer: ['German'] }],
    [languages, ['Klingon'], { problem: 'Choose from the answers that are offered.' }],
    [languages, [], { answer: undefined }],
    [teach, { negotiation: '4', Presenting: '0', ' clean   rooms ': 2 }, { answer: { Negotiation: 4, 'Clean rooms': 2 } }],
    [teach, { Negotiation: 9 }, { problem: 'Say for each how much, from 1 to 5.' }],
    [teach, ['Negotiation'], { problem: 'Say for each how much.' }],
    [teach, Object.fromEntries('abcdef'.split('').map((letter) => [letter, 1])), { problem: 'Add at most 5 of your own.' }],
    [poolQuestion('hopes'), '  <b>all</b>  ', { answer: '<b>all</b>' }],
    [poolQuestion('hopes'), 'x'.repeat(2_001), { problem: 'This is longer than 2,000 characters. Shorten it.' }],
    [poolQuestion('hopes'), 'a\ud800', { problem: 'This holds a character that cannot be stored. Remove it and try again.' }],
    [teach, { 'half \ud83d': 2 }, { problem: 'Keep each to 80 characters.' }],
    [poolQuestion('hopes'), 'a\0', { problem: 'This holds a character that cannot be stored. Remove it and try again.' }],
  ])('$key reads', (question, given, expected) => {
    expect(readAnswer(question, valuesOf(question), given)).toEqual(expected);
  });

  it('reads the rows of a form', () => {
    const form = {
      o0: '3',
      o1: '',
      own: [
        { name: 'Gardening', weight: '' },
        { name: '  ', weight: '2' },
      ],
    };
    expect(skillsFromForm(['Giving feedback', 'Presenting'], form)).toEqual({ 'Giving feedback': '3', Presenting: '', Gardening: 1 });
  });

  it('is always of a shape that pairing can compare, whatever is sent', () => {
    const property = fc.property(fc.constantFrom(...questionPool.map(({ key }) => key)), fc.anything(), (key, given) => {
      const question = poolQuestion(key);
      const read = readAnswer(question, valuesOf(question), given);
      return 'problem' in read ? read.problem.endsWith('.') : read.answer === undefined || answer.safeParse(read.answer).success;
    });
    expect(fc.check(property).failed).toBe(false);
  });

  it('read twice is the same', () => {
    const given = fc.dictionary(fc.string(), fc.integer({ min: 0, max: 5 }), { maxKeys: 4 });
    const property = fc.property(given, (weights) => {
      const once = readAnswer(teach, valuesOf(teach), weights);
      return 'problem' in once || JSON.stringify(readAnswer(teach, valuesOf(teach), once.answer)) === JSON.stringify(once);
    });
    expect(fc.check(property).failed).toBe(false);
  });
});
