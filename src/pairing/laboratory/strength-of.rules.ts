import type { Criterion, Strength } from '../criteria/criteria-set.ts';
import { pointsOf, pointsOfStrength } from '../criteria/points.rules.ts';

export interface Wanted {
  points: number;
  required?: boolean;
}

/** The words for so many points, where there are any: 30 is 'very'. @returns undefined where nothing changes */
export function strengthOf(now: Criterion, { points, required = false }: Wanted): { strength: Strength; points?: number } | undefined {
  if (required) return now.strength === 'required' ? undefined : { strength: 'required' };
  if (now.strength !== 'required' && pointsOf(now) === points) return undefined;
  if (points === 0) return { strength: 'ignored' };
  const [named] = Object.entries(pointsOfStrength).find(([, worth]) => worth === points) ?? [];
  return named ? { strength: named as keyof typeof pointsOfStrength } : { strength: 'points', points };
}
