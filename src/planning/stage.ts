import { stage } from '../platform/stage.ts';
import { createProgram } from './create-program.ts';
import { planningEvents } from './events.ts';
import { exportBlueprint } from './export-blueprint.ts';
import { planningWords } from './words.ts';

export const planning = stage({
  name: 'planning',
  words: planningWords,
  commands: [createProgram],
  queries: [exportBlueprint],
  events: planningEvents,
});
