import { useState } from 'react';

/**
 * The id of the empty row below the others. It stays while somebody types in it and becomes the row's own
 * once saved, so that nothing is drawn anew under their fingers; then the next fresh one takes its place.
 */
export function useBlankId(taken: readonly string[], fresh: string): string {
  const [id, setId] = useState(fresh);
  const next = taken.includes(id) ? fresh : id;
  if (next !== id) setId(next);
  return next;
}
