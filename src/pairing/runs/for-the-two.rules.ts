import type { Reason } from './reason.ts';

/**
 * What somebody may know of another person before or in a match: no words that were written, and of
 * numbers only that they are close, for points that fade with the distance tell the distance.
 */
export const forTheTwo = ({ words: _, apart: __, ...rest }: Reason): Reason =>
  rest.kind === 'distance' && rest.points > 0 ? { ...rest, points: rest.of } : rest;
