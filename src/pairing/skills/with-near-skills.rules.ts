import type { Criterion as EngineCriterion } from '@pairwell/matching';
import { criterionOf } from '../criteria/opened-criteria.rules.ts';
import type { NearSkills } from './near-skills.ts';

/** Gives points for near skills too, where a criterion's answers name skills that are near. With none in reach nothing changes. */
export function withNearSkills<Given extends { criteria: EngineCriterion[] }>(
  engine: Given,
  named: readonly { key: string; near?: NearSkills }[],
): Given {
  const nearOf = new Map(named.map(({ key, near }) => [key, near]));
  return {
    ...engine,
    criteria: engine.criteria.map((one): EngineCriterion => {
      const near = nearOf.get(criterionOf(one.id));
      if (one.kind !== 'overlap' || one.full !== undefined || !near) return one;
      const { id, question, points } = one;
      return { id, question, points, kind: 'closeness', distances: near.distances, reach: near.reach };
    }),
  };
}
