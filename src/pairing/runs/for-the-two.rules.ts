import type { Reason } from './reason.ts';

/**
 * What somebody may know of another person before or in a match: no words that were written, no answer unless it is
 * their own too, and of numbers only that they are close, for points that fade with the distance tell the distance.
 */
export function forTheTwo({ words: _, apart: __, mentee, mentor, levels: ___, ...rest }: Reason): Reason {
  if (rest.kind === 'distance' && rest.points > 0) return { ...rest, points: rest.of };
  const theSame = rest.kind === 'same' && rest.points > 0;
  return theSame ? { ...rest, mentee, mentor } : rest;
}
