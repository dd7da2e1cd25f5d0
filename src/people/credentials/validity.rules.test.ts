import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialStateOf, lastDayOf } from './validity.rules.ts';

describe('a credential', () => {
  it.each([
    ['2026-03-02', 12, '2027-03-01'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-01-01', 24, '2027-12-31'],
  ])('issued on %s for %i months holds until %s', (issuedOn, months, last) => expect(lastDayOf(issuedOn, months)).toBe(last));

  it('holds longer the more months it is issued for', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 599 }), (at, months) => {
        const day = at.toISOString().slice(0, 10);
        expect(lastDayOf(day, months + 1) > lastDayOf(day, months)).toBe(true);
        expect(lastDayOf(day, months) >= day).toBe(true);
      }),
    );
  });

  it('expires the day after its last, confirmed or not', () => {
    const given = { issuedOn: '2024-03-02', expiresOn: '2026-03-01', confirmedAt: new Date() };
    expect(credentialStateOf(given, '2026-03-01')).toBe('holds');
    expect(credentialStateOf(given, '2026-03-02')).toBe('expired');
    expect(credentialStateOf({ ...given, confirmedAt: null }, '2026-03-02')).toBe('expired');
    expect(credentialStateOf({ ...given, confirmedAt: null }, '2026-03-01')).toBe('to confirm');
  });
});
