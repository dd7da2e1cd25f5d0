import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const sequences = 2 ** 32;

/** Begun in the lower half, so that two thousand million ids pass before it starts over. */
let made = randomInt(sequences / 2);

/**
 * A fresh uuidv7 at the moment. Within one millisecond the ids of a process order as they were made,
 * also where several transactions at different moments take turns: left to itself the library draws
 * the sequence anew for every id whose moment it is given.
 */
export function newIdAt(at: Date): string {
  made = (made + 1) % sequences;
  return uuidv7({ msecs: at.getTime(), seq: made });
}
