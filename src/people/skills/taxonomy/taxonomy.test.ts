import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../reading/fold-words.rules.ts';
import { skillGraph, waysFrom } from '../graph/skill-graph.rules.ts';
import { readTaxonomy } from './read-taxonomy.rules.ts';
import { shippedTaxonomy } from './shipped-taxonomy.ts';

const skills = shippedTaxonomy();
const byKey = new Map(skills.map((skill) => [skill.key, skill]));
const targets = (key: string, kind: string) => byKey.get(key)!.links.flatMap((link) => (link.kind === kind ? [link.to] : []));
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** A key from which following the links leads back to it. */
function circle(kind: string): string | undefined {
  const done = new Set<string>();
  const visit = (key: string, above: readonly string[]): string | undefined => {
    if (above.includes(key)) return [...above, key].join(' > ');
    if (done.has(key)) return undefined;
    done.add(key);
    for (const to of targets(key, kind)) {
      const found = visit(to, [...above, key]);
      if (found) return found;
    }
    return undefined;
  };
  return skills.map(({ key }) => visit(key, [])).find(Boolean);
}

describe('A2-09 the skills that come with the product', () => {
  it('are at least 600, of at least 15 functions', () => {
    expect(skills.length).toBeGreaterThanOrEqual(600);
    expect(skills.filter(({ links }) => links.length === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('have keys and names of their own', () => {
    expect(repeated(skills.map(({ key }) => key))).toEqual([]);
    expect(repeated(skills.map(({ name }) => name.toLowerCase()))).toEqual([]);
    expect(skills.filter(({ key }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('have words that mean one skill each', () => {
    expect(repeated(skills.flatMap(({ words }) => words.map(({ word }) => fold(word))))).toEqual([]);
    expect(skills.filter(({ words }) => words.some(({ word }) => fold(word) === ''))).toEqual([]);
  });

  it('are linked to skills that exist, never to themselves, and to each other in one way only', () => {
    const links = skills.flatMap(({ key, links }) => links.map(({ to }) => ({ key, to })));
    expect(links.filter(({ key, to }) => key === to || !byKey.has(to))).toEqual([]);
    expect(repeated(links.map(({ key, to }) => [key, to].sort().join(' ')))).toEqual([]);
  });

  it.each(['part of', 'used in'])('are never %s themselves by a circle', (kind) => {
    expect(circle(kind)).toBeUndefined();
  });

  it('all belong to a function, and are reached from it by what is narrower', () => {
    const functions = skills.filter(({ links }) => !links.some(({ kind }) => kind === 'part of'));
    expect(functions.filter(({ heading }) => !heading)).toEqual([]);
    const reached = new Set(functions.map(({ key }) => key));
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { key } of skills) if (targets(key, 'part of').some((to) => reached.has(to))) reached.add(key);
    }
    expect(skills.filter(({ key }) => !reached.has(key))).toEqual([]);
  });

  it('are never so crowded that one skill is near to a hundred others', () => {
    const graph = skillGraph(
      skills.map(({ key, name, heading }) => ({ id: key, name, heading })),
      skills.flatMap(({ key, links }) => links.map(({ kind, to }) => ({ from: key, kind, to }))),
    );
    const crowded = skills.filter(({ key, heading }) => !heading && waysFrom(graph, key).size > 100);
    expect(crowded.map(({ name }) => name)).toEqual([]);
  });

  it('stand in their files by the columns that the README beside them names', () => {
    const readme = readFileSync('src/people/skills/taxonomy/README.md', 'utf8');
    const named = [...readme.matchAll(/^\| ([a-z ]+) \| (?!holds)/gm)].map(([, column]) => column);
    expect(() => readTaxonomy({ one: `${named.join('\t')}\nwriting\tWriting\t\t\t\t\tyes\n` })).not.toThrow();
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['without the names of its columns', 'writing\tWriting\n', 'b.tsv does not begin with the names'],
    [
      'with a line of too few cells',
      'key\tname\twords\tpart of\tused in\tclose to\theading\nwriting\tWriting\n',
      'b.tsv, line 2 has 2 cells',
    ],
  ])('%s is named', (_what, text, sentence) => {
    expect(() => readTaxonomy({ 'b.tsv': text })).toThrow(sentence);
  });
});
