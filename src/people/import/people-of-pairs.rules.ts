/** The people named in a list of pairs, each once. */

export interface NamedInList {
  /** '' where the list gives an address only. */
  name: string;
  email: string;
}

const address = /[^\s<>()"',;]+@[^\s<>()"',;]+\.[^\s<>()"',;]+/;

/** 'Mo Rahm <mo@fjord.example>', an address, or a name. */
export function readNamed(cell: string): NamedInList {
  const email = address.exec(cell)?.[0] ?? '';
  const name = cell
    .replace(email, '')
    .replaceAll(/[<>()"']/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { name, email: email.toLowerCase() };
}

/** In the order in which they first stand there; without an address nobody can be recognised, so they are left out and counted. */
export function peopleOfPairs(cells: readonly string[]): { people: NamedInList[]; unknown: number } {
  const byAddress = new Map<string, NamedInList>();
  let unknown = 0;
  for (const cell of cells.filter((one) => one.trim() !== '')) {
    const found = readNamed(cell);
    if (!found.email) unknown++;
    else if (!byAddress.get(found.email)?.name) byAddress.set(found.email, found);
  }
  return { people: [...byAddress.values()], unknown };
}

/** 'mo.rahm@fjord.example' reads as Mo Rahm, until somebody knows better. */
export const nameFromAddress = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
