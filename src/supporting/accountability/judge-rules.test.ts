import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRules, occasionOf, type SessionFact } from './judge-rules.rules.ts';
import { ourRules, type Rule } from './rule.ts';
import { workingDaysLater } from './working-days.rules.ts';

const [pair, mentor] = ourRules as [Rule, Rule];
const long = new Date(0);
const inForce = (...rules: Rule[]) => rules.map((rule) => ({ rule, switchedOnAt: long }));

/** One letter a week: h held, e excused, otherwise missed by m(entor), n (mentee), b(oth), u(nknown). */
function sessions(story: string): SessionFact[] {
  const by = { m: 'mentor', n: 'mentee', b: 'both', u: 'unknown' } as const;
  return [...story].map((letter, place) => {
    const startsAt = new Date(Date.UTC(2026, 2, 2 + place * 7));
    const missedBy = by[letter as keyof typeof by] ?? null;
    return { id: `s${place}`, startsAt, heldAt: letter === 'h' ? startsAt : null, missedAt: missedBy ? startsAt : null, missedBy };
  });
}

const fired = (story: string, rules: Rule[], since: Date | null = null) =>
  judgeRules(inForce(...rules), sessions(story), since).map(
    (firing) => `${firing.rule.when.by} ${firing.missed.map((one) => one.id).join('+')}`,
  );

describe('the two rules about missed meetings', () => {
  it.each([
    ['u', []],
    ['uu', ['pair s0+s1']],
    ['uhu', []],
    ['ueu', ['pair s0+s2']],
    ['uun', ['pair s0+s1']],
    ['uunb', ['pair s0+s1', 'pair s2+s3']],
    ['mm', ['mentor s0+s1']],
    ['mu', ['pair s0+s1']],
    ['mhm', []],
    ['mnm', ['pair s0+s1']],
    ['mum', ['pair s0+s1', 'mentor s0+s2']],
    ['bb', ['pair s0+s1']],
    ['hhmm', ['mentor s2+s3']],
    ['mmmm', ['mentor s0+s1', 'mentor s2+s3']],
  ])('A0-32 A0-33 after %s: %j', (story, expected) => {
    expect(fired(story, [pair, mentor]).toSorted()).toEqual([...expected].toSorted());
  });

  it('counts in all where the program says so', () => {
    const inAll: Rule = { ...pair, when: { ...pair.when, counted: 'in all' } };
    expect(fired('uhu', [inAll])).toEqual(['pair s0+s2']);
  });

  it('begins anew with a commitment', () => {
    expect(fired('mm', [mentor], new Date(Date.UTC(2026, 2, 3)))).toEqual([]);
    expect(fired('mmm', [mentor], new Date(Date.UTC(2026, 2, 3)))).toEqual(['mentor s1+s2']);
  });

  it('does not fire on what was over before it was switched on', () => {
    const late = [{ rule: pair, switchedOnAt: new Date(Date.UTC(2026, 2, 20)) }];
    expect(judgeRules(late, sessions('uu'), null)).toEqual([]);
    expect(
      judgeRules(
        late,
        sessions('huu').map((one) => ({ ...one, missedAt: one.missedAt && new Date(Date.UTC(2026, 2, 21)) })),
        null,
      ),
    ).toHaveLength(1);
  });

  it('fires once per facts: a longer story keeps every firing of the shorter one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('h', 'e', 'm', 'n', 'b', 'u'), { maxLength: 12 }), (letters) => {
        const names = (story: string) => judgeRules(inForce(mentor), sessions(story), null).map((firing) => occasionOf(firing, 'match'));
        const all = names(letters.join(''));
        expect(new Set(all).size).toBe(all.length);
        expect(all.slice(0, names(letters.slice(0, -1).join('')).length)).toEqual(names(letters.slice(0, -1).join('')));
      }),
    );
  });

  it('never fires where they met every other time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('m', 'n', 'b', 'u'), { maxLength: 8 }), (missed) => {
        expect(fired(missed.map((letter) => `${letter}h`).join(''), [pair, mentor])).toEqual([]);
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['2026-03-02T09:00:00Z', 2, '2026-03-04T09:00:00.000Z'],
    ['2026-03-05T09:00:00Z', 2, '2026-03-09T09:00:00.000Z'],
    ['2026-03-07T09:00:00Z', 1, '2026-03-09T09:00:00.000Z'],
    ['2026-03-06T23:30:00Z', 1, '2026-03-08T23:30:00.000Z'],
    ['2026-03-06T09:00:00Z', 0, '2026-03-06T09:00:00.000Z'],
  ])('from %s on, %d of them end at %s', (from, count, until) => {
    expect(workingDaysLater(new Date(from), count, 'Europe/Berlin').toISOString()).toBe(until);
  });
});
