import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../platform/words/words.ts';
import { shippedTaxonomy } from '../taxonomy/shipped-taxonomy.ts';
import { distanceTable } from './distance-table.rules.ts';
import { leadsTo } from './leads-to.rules.ts';
import { reach, skillGraph, waysFrom } from './skill-graph.rules.ts';
import { wayInWords } from './way-in-words.ts';

const shipped = shippedTaxonomy();
const graph = skillGraph(
  shipped.map(({ key, name, heading }) => ({ id: key, name, heading })),
  shipped.flatMap(({ key, links }) => links.map(({ kind, to }) => ({ from: key, kind, to }))),
);
const nameOf = (id: string) => graph.skills.get(id)!.name;
const distance = (from: string, to: string) => waysFrom(graph, from).get(to)?.distance;
const because = (from: string, to: string) =>
  wayInWords(
    sayIn('en'),
    waysFrom(graph, from)
      .get(to)!
      .links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) })),
  );

describe('A2-09 distances explain themselves', () => {
  it.each([
    ['python', 'data-science', 2, 'Python is used in Data science'],
    ['data-science', 'python', 2, 'Python is used in Data science'],
    ['negotiation', 'sales', 2, 'Negotiation is part of Sales'],
    ['price-negotiation', 'contract-negotiation', 4, 'Price negotiation and Contract negotiation are both part of Negotiation'],
    ['negotiation', 'persuasion', 3, 'Negotiation is close to Persuasion'],
    ['feature-engineering', 'python', 4, 'Feature engineering is part of Data science; Python is used in Data science'],
  ])('%s and %s are %i apart: %s', (from, to, apart, sentence) => {
    expect(distance(from, to)).toBe(apart);
    expect(because(from, to)).toBe(sentence);
  });

  it.each([
    ['two skills that only share a function', 'negotiation', 'prospecting'],
    ['two languages of one family', 'english', 'icelandic'],
    ['two programming languages', 'python', 'cobol'],
    ['skills of different worlds', 'midwifery', 'kubernetes'],
  ])('%s have nothing to do with each other', (_what, one, other) => {
    expect(distance(one, other)).toBeUndefined();
  });
});

describe('the graph', () => {
  const some = fc.constantFrom(...shipped.map(({ key }) => key));

  it('is as far one way as the other, and its ways are as long as their links', () => {
    fc.assert(
      fc.property(some, (from) => {
        for (const way of waysFrom(graph, from).values()) {
          expect(way.distance).toBeLessThan(reach);
          expect(distance(way.to, from)).toBe(way.distance);
          expect(way.links.reduce((sum, { kind }) => sum + (kind === 'close to' ? 3 : 2), 0)).toBe(way.distance);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds nothing of skills it does not know', () => {
    const small = skillGraph([{ id: 'a', name: 'A', heading: false }], [{ from: 'a', kind: 'part of', to: 'gone' }]);
    expect([...waysFrom(small, 'a').keys()]).toEqual(['a']);
    expect(waysFrom(small, 'gone').size).toBe(0);
  });

  it('gives the matching engine what is near, under the names of the answers', () => {
    const { distances, ways } = distanceTable(
      graph,
      new Map([
        ['python', 'Learn Python'],
        ['midwifery', 'Midwifery'],
      ]),
      new Map([
        ['data-science', 'Expert in Data Science'],
        ['python', 'Learn Python'],
      ]),
    );
    expect(distances).toEqual({ 'Learn Python': { 'Expert in Data Science': 2 } });
    expect(ways['Learn Python']!['Expert in Data Science']).toEqual([{ from: 'python', kind: 'used in', to: 'data-science' }]);
  });

  it.each([
    ['a', 'c', true],
    ['c', 'a', false],
    ['a', 'a', true],
    ['a', 'd', false],
  ])('following parts from %s leads to %s: %s', (from, to, leads) => {
    const links = [
      { from: 'a', kind: 'part of', to: 'b' },
      { from: 'b', kind: 'part of', to: 'c' },
      { from: 'c', kind: 'used in', to: 'd' },
    ] as const;
    expect(leadsTo(links, 'part of', from, to)).toBe(leads);
  });
});
