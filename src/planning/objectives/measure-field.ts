import { z } from 'zod';
import { maybe } from '../../platform/input.ts';
import { measures } from './measures.ts';

export const measure = maybe(
  z.enum(measures, {
    error: `What measures it must be one of: ${measures.join(', ')}. Leave it out where the number comes from elsewhere.`,
  }),
);

/** A share is given in per cent, so that target and measurement are the same kind of number. */
export const isInItsUnit = ({ measure: by, unit }: { measure?: string; unit: string }): boolean => !by || unit === '%';

export const inItsUnit = { path: ['unit'], error: 'Pairwell measures this as a share, so its unit is %.' };
