import { stage } from '../platform/stage.ts';
import { schedulingEvents } from './events.ts';
import { schedulingWords } from './words.ts';

export const scheduling = stage({
  name: 'scheduling',
  words: schedulingWords,
  events: schedulingEvents,
});
