import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { sayIn, type Replacements, type Say } from './words.ts';

interface Kept {
  readAt: number;
  replacements: Replacements;
}

const keptFor = new WeakMap<App, Map<string, Kept>>();
const freshForMs = 60_000;

const cacheOf = (app: App): Map<string, Kept> => {
  const found = keptFor.get(app);
  if (found) return found;
  const made = new Map<string, Kept>();
  keptFor.set(app, made);
  return made;
};

const keyOf = (organizationId: string, language: string) => `${organizationId} ${language}`;

/** The actor's language with the organisation's replacements, as last read by `readReplacements`. */
export function wordsFor(app: App, actor: Actor): Say {
  if (actor.kind === 'nobody') return sayIn('en');
  const language = actor.kind === 'person' ? actor.language : 'en';
  return sayIn(language, cacheOf(app).get(keyOf(actor.organizationId, language))?.replacements);
}

export function replacementsFor(app: App, actor: Actor): Replacements {
  if (actor.kind !== 'person') return {};
  return cacheOf(app).get(keyOf(actor.organizationId, actor.language))?.replacements ?? {};
}

/** Reads the organisation's replaced sentences when the copy at hand is older than a minute. */
export async function readReplacements(app: App, organizationId: string, language: string): Promise<void> {
  const cache = cacheOf(app);
  const kept = cache.get(keyOf(organizationId, language));
  if (kept && Date.now() - kept.readAt < freshForMs) return;
  const client = await app.pool.connect();
  try {
    await client.query('begin read only');
    await client.query(`select set_config('app.organization', $1, true)`, [organizationId]);
    const found = await client.query<{ key: string; sentence: string }>(
      'select key, sentence from platform.replaced_words where language = $1',
      [language],
    );
    await client.query('commit');
    cache.set(keyOf(organizationId, language), {
      readAt: Date.now(),
      replacements: Object.fromEntries(found.rows.map((row) => [row.key, row.sentence])),
    });
  } finally {
    client.release();
  }
}
