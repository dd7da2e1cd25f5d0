import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const read = (text: string) => {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return readForm(form);
};

describe('the fields of a form', () => {
  it.each([
    ['a=1', { a: '1' }],
    ['a=1&a=2', { a: '2' }],
    ['a=', { a: '' }],
    ['tags[]=x&tags[]=y', { tags: ['x', 'y'] }],
    ['tags[]=x', { tags: ['x'] }],
    ['goals.0.from=2&goals.1.from=3', { goals: [{ from: '2' }, { from: '3' }] }],
    ['goals.4.from=b&goals.2.from=a', { goals: [{ from: 'a' }, { from: 'b' }] }],
    ['place.city=Oslo&place.zip=0150', { place: { city: 'Oslo', zip: '0150' } }],
    ['goals.0.tags[]=x&goals.0.tags[]=y', { goals: [{ tags: ['x', 'y'] }] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('cannot reach what every object inherits', () => {
    expect(read('__proto__.polluted=1&constructor.prototype.polluted=1&a.__proto__.polluted=1')).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
