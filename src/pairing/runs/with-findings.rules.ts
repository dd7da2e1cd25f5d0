import type { Criterion as EngineCriterion } from '@pairwell/matching';
import { withNearSkills } from '../skills/with-near-skills.rules.ts';
import { withAlikeTexts } from '../texts/with-alike-texts.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';

/** The engine's criteria with what was found of the pool laid over them: which skills are near, whose texts are alike. */
export const withFindings = <Given extends { criteria: EngineCriterion[] }>(engine: Given, named: FrozenProblem['named']): Given =>
  withAlikeTexts(withNearSkills(engine, named), named);
