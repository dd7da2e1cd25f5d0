/** What a scenario starts from: the program's people as they were at one moment, with everything they could be asked for. */
import { z } from 'zod';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { frozenProblem } from '../runs/frozen-problem.ts';
import { storedAssignment } from '../runs/stored-assignment.ts';

export const scenarioBase = z.object({
  problem: frozenProblem,
  /** The criteria in force then; absent where nothing is to be changed, as in a proposal. */
  set: criteriaSet.optional(),
  /** Levels from lowest to highest, by the key of what compares them. */
  scales: z.record(z.string(), z.array(z.string())).default({}),
  /** Of the problem as it is, where it has been solved. */
  assignment: storedAssignment.optional(),
});

export type ScenarioBase = z.output<typeof scenarioBase>;
