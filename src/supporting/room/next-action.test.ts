import { describe, expect, it } from 'vitest';
import { nextAction, type RoomFacts } from './next-action.rules.ts';

const settled: RoomFacts = {
  role: 'mentee',
  ended: false,
  paused: false,
  untold: false,
  underWay: null,
  toWrapUp: null,
  toRate: null,
  charter: 'signed',
  owesDate: true,
  next: { id: 'n', withinTwoDays: false, prepared: true },
};

describe('A1-14 what is next in the room', () => {
  it.each<[string, Partial<RoomFacts>, string]>([
    ['all is done', {}, 'ahead'],
    ['it has ended', { ended: true, paused: true }, 'ended'],
    ['the mentor was paused', { paused: true, role: 'mentor', toWrapUp: 's' }, 'recommit'],
    ['the partner was paused', { paused: true }, 'wait'],
    ['the new hire has not heard of it', { untold: true, next: null }, 'untold'],
    ['they meet right now', { underWay: 's', toWrapUp: 't' }, 'now'],
    ['a session waits for a word', { toWrapUp: 's', charter: 'to sign' }, 'wrap-up'],
    ['the session is tomorrow', { next: { id: 'n', withinTwoDays: true, prepared: false }, charter: 'to sign' }, 'prepare'],
    ['the charter waits for a signature', { charter: 'to sign', next: null }, 'sign'],
    ['there is no date', { next: null, toRate: 's' }, 'schedule'],
    ['one meeting is enough and was rated', { next: null, owesDate: false, charter: 'not asked' }, 'schedule'],
    ['one meeting is enough and waits for a rating', { next: null, owesDate: false, charter: 'not asked', toRate: 's' }, 'rate'],
    ['there was a session', { toRate: 's' }, 'rate'],
    ['there is no charter', { charter: 'missing' }, 'charter'],
    ['the session is far ahead', { next: { id: 'n', withinTwoDays: false, prepared: false } }, 'prepare'],
  ])('when %s', (_story, facts, key) => {
    expect(nextAction({ ...settled, ...facts }).key).toBe(key);
  });
});
