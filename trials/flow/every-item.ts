import type { KeyHolder } from '../hand-out-keys.ts';

/** A list of the API read to its last page. */
export async function everyItem<Item>(who: KeyHolder, path: string): Promise<Item[]> {
  const items: Item[] = [];
  const joined = path.includes('?') ? '&' : '?';
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Item[]; next: string | null } = await who.get(`${path}${joined}limit=200${next && `&after=${next}`}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** How often each sentence was said, the most frequent first. */
export function tally(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of sentences) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
