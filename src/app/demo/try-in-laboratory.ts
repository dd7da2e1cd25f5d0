import { createScenario } from '../../pairing/laboratory/create-scenario.ts';
import { setScenarioRules } from '../../pairing/laboratory/set-scenario-rules.ts';
import { setScenarioWeights } from '../../pairing/laboratory/set-scenario-weights.ts';
import { shareScenario } from '../../pairing/laboratory/share-scenario.ts';
import type { Telling } from './telling.ts';

/** Before she decides, Cara tries two other ways: mentors whose clocks are close, and skills that count twice as much. */
export async function tryInLaboratory(telling: Telling, cara: string, program: string): Promise<void> {
  const { scenario: clocks } = await telling.does(cara, createScenario, { program, name: 'Clocks close together' });
  await telling.does(cara, setScenarioRules, { program, scenario: clocks, mentorIs: 'any', maxHoursApart: 5, objective: 'most people' });
  await telling.does(cara, shareScenario, { program, scenario: clocks });
  const { scenario: skills } = await telling.does(cara, createScenario, { program, name: 'Skills first' });
  await telling.does(cara, setScenarioWeights, { program, scenario: skills, weights: [{ criterion: 'skills', points: 60 }] });
}
