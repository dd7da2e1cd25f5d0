import { readTaxonomy, type ShippedSkill } from './read-taxonomy.rules.ts';

let read: ShippedSkill[] | undefined;

/** The skills of the files beside this one. */
export function shippedTaxonomy(): ShippedSkill[] {
  // Asked here and not above: tools that only list the stages load this module without the bundler.
  read ??= readTaxonomy(import.meta.glob<string>('./*.tsv', { query: '?raw', import: 'default', eager: true }));
  return read;
}
