/**
 * A form's fields as the input of a command. Names say the shape: `goals.0.from` is a field of the
 * first goal, `languages[]` one of several. An empty text stays '' and is for the schema to judge.
 *
 * `a=1&goals.0.from=2&goals.1.from=3&tags[]=x&tags[]=y` reads as
 * `{ a: '1', goals: [{ from: '2' }, { from: '3' }], tags: ['x', 'y'] }`.
 */
export function readForm(form: FormData): Record<string, unknown> {
  const root: Tree = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const many = name.endsWith('[]');
    const path = (many ? name.slice(0, -2) : name).split('.');
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype')) continue;
    place(root, path, value, many);
  }
  return asLists(root) as Record<string, unknown>;
}

interface Tree {
  [name: string]: string | string[] | Tree;
}

function place(root: Tree, path: string[], value: string, many: boolean): void {
  let at = root;
  for (const part of path.slice(0, -1)) {
    const next = at[part];
    at = typeof next === 'object' && !Array.isArray(next) ? next : ((at[part] = {}) as Tree);
  }
  const last = path.at(-1) as string;
  const before = at[last];
  if (many) at[last] = Array.isArray(before) ? [...before, value] : [value];
  else at[last] = value;
}

/** An object whose keys are all numbers becomes a list in their order; gaps close. */
function asLists(value: string | string[] | Tree): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, asLists(inner)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.fromEntries(entries);
}
