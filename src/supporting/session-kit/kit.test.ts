import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyKit, kitDocument, type Kit } from './kit.ts';
import { kitInput } from './kit-input.ts';
import { duplicated, movedUp, newlyEscalated, withCarriedOver, withSection } from './kit.rules.ts';
import { phaseMinutes, phases, sessionsLeft, stageOfSession } from './phases.rules.ts';

let made = 0;
const newId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
const making = { now: '2026-03-02T09:00:00.000Z', newId };
const given = (fields: Record<string, unknown>) => kitInput.parse({ basedOn: 0, ...fields });
const kitWith = (fields: Record<string, unknown>): Kit => kitDocument.parse(fields);

const item = (topic: string, done = false) => ({ id: newId(), topic, done });

describe('a kit', () => {
  it('A3-04 carries what was left open to the next session, until it is talked through or struck off', () => {
    const before = kitWith({ items: [item('Budget', true), item('Demo'), item('Hiring')] });
    const opened = withCarriedOver(emptyKit(), before);
    expect(opened.items.map(({ topic, carriedOver }) => [topic, carriedOver])).toEqual([
      ['Demo', true],
      ['Hiring', true],
    ]);
    const [demo, hiring] = opened.items;
    const saved = withSection(
      opened,
      given({
        section: 'items',
        items: [
          { ...demo, topic: '' },
          { ...hiring, done: 'on' },
          { topic: 'Travel', priority: 'high' },
        ],
      }),
      making,
    );
    expect(withCarriedOver(saved, before).items.map(({ topic, done }) => [topic, done])).toEqual([
      ['Hiring', true],
      ['Travel', false],
    ]);
  });

  it('A3-04 carries over each item at most once, however often it is opened', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (done) => {
        const before = kitWith({ items: done.map((one, place) => item(`Topic ${place}`, one)) });
        const once = withCarriedOver(emptyKit(), before);
        expect(withCarriedOver(once, before)).toEqual(once);
        expect(once.items).toHaveLength(done.filter((one) => !one).length);
      }),
    );
  });

  it('counts the saves of each section apart', () => {
    const one = withSection(emptyKit(), given({ section: 'goal', goal: 'Speak to the board' }), making);
    const two = withSection(one, given({ section: 'insights', insights: 'Less is more' }), making);
    expect(two).toMatchObject({ goal: 'Speak to the board', insights: 'Less is more', versions: { goal: 1, insights: 1 } });
  });

  it('A3-05 brings an obstacle to the program manager once', () => {
    const first = withSection(
      emptyKit(),
      given({ section: 'obstacles', obstacles: [{ challenge: 'No time', impact: '3', escalate: 'on' }, { challenge: 'Noise' }] }),
      making,
    );
    expect(newlyEscalated(emptyKit(), first).map((one) => one.challenge)).toEqual(['No time']);
    const again = withSection(
      first,
      given({ section: 'obstacles', obstacles: first.obstacles.map((one) => ({ ...one, escalate: undefined })) }),
      making,
    );
    expect(newlyEscalated(first, again)).toEqual([]);
    expect(again.obstacles[0]?.escalatedAt).toBe(making.now);
  });

  it('A3-10 is duplicated with its open topics and without what was said', () => {
    const before = kitWith({
      goal: 'Demo',
      insights: 'Secret',
      items: [
        { ...item('Budget', true), notes: 'n' },
        { ...item('Demo'), notes: 'm' },
      ],
      obstacles: [
        { id: newId(), challenge: 'Noise', solutions: 's' },
        { id: newId(), challenge: 'Gone', solved: true },
      ],
    });
    const copy = duplicated(before, making);
    expect(copy.items.map(({ topic, notes, done }) => ({ topic, notes, done }))).toEqual([
      { topic: 'Budget', notes: '', done: false },
      { topic: 'Demo', notes: '', done: false },
    ]);
    expect(copy.obstacles).toMatchObject([{ challenge: 'Noise', solutions: '' }]);
    expect(JSON.stringify(copy)).not.toContain('Secret');
  });

  it('moves a row one up and never loses one', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.option(fc.integer({ min: -1, max: 12 }), { nil: undefined }), (list, place) => {
        expect(movedUp(list, place).toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  it.each([
    [{ section: 'resources', resources: [{ name: 'Book', url: 'javascript:alert(1)' }] }, /must be a link/],
    [{ section: 'insights', insights: 'x'.repeat(6_001) }, /longer than 6,000/],
    [{ section: 'goal', goal: 'a\u0000' }, /NUL/],
  ])('refuses %j with a sentence', (fields, sentence) => {
    const read = kitInput.safeParse({ basedOn: 0, ...fields });
    expect(read.error?.issues[0]?.message).toMatch(sentence);
  });
});

describe('the phases of a session', () => {
  it('A3-12 are seven, and share out its minutes', () => {
    expect(phases).toHaveLength(7);
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 480 }), (minutes) => {
        const shared = phaseMinutes(minutes);
        expect(phases.reduce((sum, phase) => sum + shared[phase], 0)).toBe(minutes);
        expect(Math.min(...Object.values(shared))).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it.each([
    [1, 5, 'first'],
    [2, 5, 'second'],
    [3, 4, 'middle'],
    [7, 0, 'last'],
    [7, null, 'middle'],
  ] as const)('A4-34 session %d with %s to come is the %s', (number, left, stage) => {
    expect(stageOfSession(number, left)).toBe(stage);
  });

  it('counts the sessions that still fit', () => {
    expect(sessionsLeft('2026-03-02', '2026-03-31', 14)).toBe(2);
    expect(sessionsLeft('2026-03-30', '2026-03-31', 14)).toBe(0);
    expect(sessionsLeft('2026-03-30', null, 14)).toBeNull();
  });
});
