/** The taxonomy's files as data. What a line must hold stands in the README beside them. */
import type { LinkKind } from '../graph/skill-graph.rules.ts';

export interface ShippedWord {
  word: string;
  alone: boolean;
}

export interface ShippedSkill {
  key: string;
  name: string;
  heading: boolean;
  /** The name first. */
  words: ShippedWord[];
  links: { kind: LinkKind; to: string }[];
}

const columns = 'key\tname\twords\tpart of\tused in\tclose to\theading';
const kinds: readonly LinkKind[] = ['part of', 'used in', 'close to'];

const several = (cell: string): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);

const marked = (text: string): ShippedWord => ({ word: text.replace(/\*$/, ''), alone: text.endsWith('*') });

/** @throws Error naming the file and line of what cannot be read */
export function readTaxonomy(files: Readonly<Record<string, string>>): ShippedSkill[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) => {
      const [head, ...lines] = text.replace(/\n$/, '').split('\n');
      if (head !== columns) throw new Error(`${file} does not begin with the names of its columns.`);
      return lines.map((line, at) => readLine(line, `${file}, line ${at + 2}`));
    });
}

function readLine(line: string, where: string): ShippedSkill {
  const cells = line.split('\t');
  if (cells.length !== kinds.length + 4) throw new Error(`${where} has ${cells.length} cells instead of ${kinds.length + 4}.`);
  const [key, name, words, ...rest] = cells as [string, string, string, ...string[]];
  const named = marked(name);
  return {
    key,
    name: named.word,
    heading: rest[kinds.length] === 'yes',
    words: [named, ...several(words).map(marked)],
    links: kinds.flatMap((kind, at) => several(rest[at] ?? '').map((to) => ({ kind, to }))),
  };
}
