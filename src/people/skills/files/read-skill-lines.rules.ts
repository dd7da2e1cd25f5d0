/** A file of skills as data: which column holds what, by the names people give to columns. */
import type { FileRow } from '../../import/read-rows.ts';
import { fold } from '../reading/fold-words.rules.ts';
import type { LinkKind } from '../graph/skill-graph.rules.ts';

export interface SkillLine {
  line: number;
  name: string;
  words: string[];
  links: { kind: LinkKind; to: string }[];
}

const names = {
  name: ['skill', 'name', 'skill name'],
  words: ['words', 'other words', 'synonyms', 'aliases'],
  'part of': ['part of', 'broader', 'parent', 'category'],
  'used in': ['used in'],
  'close to': ['close to', 'related', 'related to'],
} as const;

const kinds = ['part of', 'used in', 'close to'] as const;

const several = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[;|]/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

/** @returns undefined where no column is named as the one that holds skills */
export function readSkillLines([head, ...rows]: readonly FileRow[]): SkillLine[] | undefined {
  const columns = (head?.cells ?? []).map(fold);
  const at = (what: keyof typeof names) => columns.findIndex((column) => (names[what] as readonly string[]).includes(column));
  const places = { name: at('name'), words: at('words') };
  if (places.name < 0) return undefined;
  return rows.map(({ line, cells }) => ({
    line,
    name: (cells[places.name] ?? '').replace(/\s+/g, ' '),
    words: several(cells[places.words]),
    links: kinds.flatMap((kind) => several(cells[at(kind)]).map((to) => ({ kind, to }))),
  }));
}
