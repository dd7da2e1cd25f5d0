import { expect, it } from 'vitest';
import { deliveryOf } from './delivery.rules.ts';

const now = new Date('2026-03-02T09:00:00Z');
const justNow = new Date('2026-03-02T08:59:30Z');
const longAgo = new Date('2026-03-02T08:40:00Z');
const blank = { claimedAt: null, sentAt: null, givenUpAt: null, lastProblem: null };

it.each([
  ['waiting', {}],
  ['sending', { claimedAt: justNow }],
  ['in doubt', { claimedAt: longAgo }],
  ['in doubt', { claimedAt: justNow, lastProblem: 'Connection closed unexpectedly' }],
  ['retrying', { lastProblem: 'Try again later' }],
  ['sent', { claimedAt: longAgo, sentAt: longAgo }],
  ['given up', { lastProblem: 'No such mailbox', givenUpAt: longAgo }],
])('a mail is %s where it holds %j', (state, given) => {
  expect(deliveryOf({ ...blank, ...given }, now)).toBe(state);
});
