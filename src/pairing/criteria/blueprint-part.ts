import { blueprintPart } from '../../platform/stage.ts';
import { criteriaOf } from './criteria-of.ts';
import { criteriaSet, type CriteriaSet } from './criteria-set.ts';
import { writeCriteria } from './write-criteria.ts';

/** `criteria:` in a blueprint. Left out of an exported one while the usual criteria hold. */
export const criteriaPart = blueprintPart<CriteriaSet>({
  key: 'criteria',
  schema: criteriaSet,
  read: async (ctx, program) => {
    const { version, set } = await criteriaOf(ctx, program);
    return version === 0 ? undefined : set;
  },
  write: async (ctx, program, set) => {
    await writeCriteria(ctx, program, set, { fromBlueprint: true });
  },
});
