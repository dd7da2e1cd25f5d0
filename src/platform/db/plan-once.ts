import type pg from 'pg';

const names = new Map<string, string>();

/** The name a statement is kept under, the same on every connection. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `kept ${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Has the server keep the plan of every statement that carries values, for whoever says the same few hundred
 * statements thousands of times: planning takes longer than carrying them out.
 */
export function planOnce(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((first: unknown, ...rest: unknown[]) =>
      ask(isStatement(first) ? { ...first, name: nameOf(first.text) } : first, ...rest)) as typeof client.query;
  });
}

const isStatement = (given: unknown): given is pg.QueryConfig =>
  typeof given === 'object' && given !== null && 'text' in given && !('submit' in given) && !('name' in given && given.name);
