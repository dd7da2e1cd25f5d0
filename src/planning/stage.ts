import { stage } from '../platform/stage.ts';
import { planningEvents } from './events.ts';
import { planningWords } from './words.ts';

export const planning = stage({
  name: 'planning',
  words: planningWords,
  events: planningEvents,
});
