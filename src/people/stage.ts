import { stage } from '../platform/stage.ts';
import { personLeft } from './events.ts';
import { findReader } from './find-reader.ts';
import { peopleWords } from './words.ts';

export const people = stage({
  name: 'people',
  words: peopleWords,
  events: [personLeft],
  findReader,
});
