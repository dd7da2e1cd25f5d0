import type { RequestRow } from './request-of.ts';

/** `to decide`: a manager's turn. `listed`: not asked yet. `asked`: the mentor's turn. `to confirm`: both say yes or no, silently. */
export const requestStates = ['to decide', 'listed', 'asked', 'to confirm', 'accepted', 'ended'] as const;
export type RequestState = (typeof requestStates)[number];

type Moments = Pick<RequestRow, 'way' | 'askedAt' | 'agreedAt' | 'closedAt' | 'closedBecause'>;

export function requestState({ way, askedAt, agreedAt, closedAt, closedBecause }: Moments): RequestState {
  if (closedAt) return closedBecause === 'accepted' ? 'accepted' : 'ended';
  if (agreedAt) return 'to confirm';
  if (askedAt) return 'asked';
  return way === 'suggestion' ? 'to decide' : 'listed';
}

/** Why nobody can answer, say yes or no to it any more; undefined while they can. */
export function whyNotAnswer(request: Moments, wanted: 'asked' | 'to confirm'): string | undefined {
  const state = requestState(request);
  if (state === wanted) return undefined;
  if (state === 'accepted') return 'You are matched already.';
  if (state === 'ended') return 'This request is closed. Nothing is left to answer.';
  return wanted === 'asked' ? 'This request has been answered already.' : 'The mentor has not answered yet.';
}

const dayMs = 86_400_000;

export const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * dayMs);

/** The middle of the numbers, rounded; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return Math.round(((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle) - 1] as number)) / 2);
}
