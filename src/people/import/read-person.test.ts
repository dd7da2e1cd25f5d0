import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPerson, splitName } from './read-person.rules.ts';
import type { Mapping, Target } from './targets.ts';

const columns = (targets: Target[]) =>
  targets.map((target, place) => ({ name: `Column ${place + 1}`, samples: [], sensitive: target === 'ignore' }));
const reading =
  (targets: Target[], dateOrder: Mapping['dateOrder'] = null) =>
  (cells: string[]) =>
    readPerson(cells, 2, columns(targets), { targets, dateOrder });

const read = reading(['givenName', 'familyName', 'email', 'employeeNumber', 'hiredOn', 'leftOn', 'timeZone', 'keep', 'ignore']);

describe('a row', () => {
  it('is read as the person it is about', () => {
    expect(read([' Mia ', 'Sund', 'mia@fjord.example', '007', '2024-01-15', '', 'Europe/Oslo', 'L3', 'secret']).person).toMatchObject({
      line: 2,
      givenName: 'Mia',
      familyName: 'Sund',
      email: 'mia@fjord.example',
      employeeNumber: '007',
      hiredOn: '2024-01-15',
      leftOn: null,
      timeZone: 'Europe/Oslo',
      otherFields: { 'Column 8': 'L3' },
    });
  });

  it('does not keep what is not to be stored', () => {
    expect(JSON.stringify(read(['Mia', '', 'mia@fjord.example', '', '', '', '', '', 'secret']))).not.toContain('secret');
  });

  it.each([
    ['no name', ['', '', 'mia@fjord.example'], 'givenName', 'missing_name'],
    ['a bad address', ['Mia', '', 'mia at fjord'], 'email', 'bad_email'],
    ['a bad day', ['Mia', '', '', '7', '30.02.2024'], 'hiredOn', 'bad_day'],
    ['a day in an order nobody named', ['Mia', '', '', '7', '03/04/2024'], 'hiredOn', 'day_order'],
    ['neither address nor number', ['Mia', 'Sund'], 'email', 'nobody'],
    ['a name that goes on and on', ['M'.repeat(201), '', 'mia@fjord.example'], 'givenName', 'too_long'],
    ['ten megabytes', ['M'.repeat(10_000_000), '', 'mia@fjord.example'], 'givenName', 'too_long'],
    ['a NUL', ['M\u0000a', '', 'mia@fjord.example'], 'givenName', 'unreadable'],
    ['letters of another encoding', ['M\ufffda', '', 'mia@fjord.example'], 'givenName', 'unreadable'],
    ['more cells than columns', ['Mia', '', 'mia@fjord.example', '', '', '', '', '', '', 'too', 'many'], '', 'too_many_cells'],
  ])('is refused for %s', (_why, cells, field, reason) => {
    const { person, problems } = read(cells);
    expect(person).toBeUndefined();
    expect(problems[0]).toMatchObject({ line: 2, field, reason, refused: true });
    expect(problems[0]!.value.length).toBeLessThan(100);
  });

  it('with an unknown time zone is kept without it, and that is told', () => {
    const { person, problems } = read(['Mia', '', 'mia@fjord.example', '', '', '', 'Mars/Base']);
    expect(person?.timeZone).toBeNull();
    expect(problems).toEqual([{ line: 2, field: 'timeZone', reason: 'bad_time_zone', value: 'Mars/Base', refused: false }]);
  });

  it('with only a family name has a name', () =>
    expect(read(['', 'Sund', 'mia@fjord.example']).person).toMatchObject({ givenName: 'Sund', familyName: '' }));
  it('with fewer cells is read as far as it goes', () => expect(read(['Mia', 'Sund', 'mia@fjord.example']).person).toBeDefined());
  it('with empty cells too many is read', () =>
    expect(read(['Mia', '', 'mia@fjord.example', '', '', '', '', '', '', '', '']).person).toBeDefined());

  it('keeps any readable name as it is, or says why not', () => {
    const readName = reading(['givenName', 'employeeNumber']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const { person, problems } = readName([name, '7']);
        if (person) expect(person.givenName).toBe(name.trim());
        else expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

it.each([
  ['Mia Sund', 'Mia', 'Sund'],
  ['Sund, Mia', 'Mia', 'Sund'],
  ['Anna Maria van der Berg', 'Anna Maria van der', 'Berg'],
  ['van der Berg, Anna Maria', 'Anna Maria', 'van der Berg'],
  ['Madonna', 'Madonna', ''],
  ['Sund,', 'Sund', ''],
])('the full name %j is %j and %j', (text, givenName, familyName) => expect(splitName(text)).toEqual({ givenName, familyName }));
