/** Managers who are, through others, above themselves. */

export interface Line {
  person: string;
  manager: string;
}

/** @param lines at most one per person @returns every circle once, each person followed by their manager, the least id first */
export function circlesIn(lines: readonly Line[]): string[][] {
  const managerOf = new Map(lines.map(({ person, manager }) => [person, manager]));
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const { person } of lines) {
    const path: string[] = [];
    const place = new Map<string, number>();
    for (let at: string | undefined = person; at !== undefined && !seen.has(at); at = managerOf.get(at)) {
      seen.add(at);
      place.set(at, path.length);
      path.push(at);
      const manager = managerOf.get(at);
      if (manager !== undefined && place.has(manager)) circles.push(leastFirst(path.slice(place.get(manager))));
    }
  }
  return circles;
}

/** A circle has no beginning of its own; whoever stands first in the list of people gives it one. */
function leastFirst(circle: readonly string[]): string[] {
  const at = circle.indexOf(circle.reduce((least, one) => (one < least ? one : least)));
  return [...circle.slice(at), ...circle.slice(0, at)];
}
