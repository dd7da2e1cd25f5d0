import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold-words.rules.ts';
import { rankingByWords } from './rank-by-words.rules.ts';
import { readText, runsIn, type Lexicon } from './read-text.rules.ts';
import { stemOf } from './stem.rules.ts';
import { topicsOf } from './topics.rules.ts';

const meaning = (skill: string, word: string, alone = false) =>
  [fold(word), { skill: skill.toLowerCase(), name: skill, word, alone }] as const;
const lexicon: Lexicon = new Map([
  meaning('Artificial intelligence', 'AI'),
  meaning('Artificial intelligence', 'Artificial intelligence'),
  meaning('Retail sales', 'Retail sales'),
  meaning('Python', 'Python'),
  meaning('R language', 'R', true),
  meaning('Spreadsheets', 'Excel', true),
  meaning('C++', 'C++'),
  meaning('Negotiation', 'Negotiation'),
  meaning('Price negotiation', 'Price negotiation'),
  meaning('Job applications', 'Résumé writing'),
  meaning('Research and development', 'R&D'),
]);
const namesIn = (text: string) => readText(text, lexicon).skills.map(({ name }) => name);

describe('words are compared whole', () => {
  it.each([
    ['Résumé-Writing', 'resume writing'],
    ['  C++,  and C# ', 'c++ and c#'],
    ['Node.js.', 'node.js'],
    ['R&D', 'r and d'],
    ['naïve façade', 'naive facade'],
    ['Ωμέγα', 'ωμεγα'],
    ['...!', ''],
  ])('%j is folded to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('A2-09 what people type is read as skills', () => {
  it.each([
    ['AI never matches retail', 'I work in retail and e-mail', []],
    ['AI is found as a word', 'Using AI, in retail', ['Artificial intelligence']],
    ['case and accents do not matter', 'resume WRITING', ['Job applications']],
    ['the longest run wins', 'price negotiation with buyers', ['Price negotiation']],
    ['several in one line', 'python; C++, negotiation', ['Python', 'C++', 'Negotiation']],
    ['an everyday word counts alone', 'R, Excel', ['R language', 'Spreadsheets']],
    ['an everyday word in a sentence does not', 'I want to excel at R and D', ['Research and development']],
  ])('%s', (_what, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('says what was typed, by which word it was recognised, and what was not', () => {
    expect(readText('ai, Basket weaving, basket weaving', lexicon)).toEqual({
      skills: [{ skill: 'artificial intelligence', name: 'Artificial intelligence', typed: 'ai', by: 'AI' }],
      unknown: ['Basket weaving', 'basket weaving'],
    });
  });

  it('everything recognised is a whole word of the text, and can be looked up beforehand', () => {
    const words = fc.constantFrom('AI', 'retail', 'R', 'sales', 'Retail sales', 'python', ',', 'price', 'negotiation', '&', 'é');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const runs = new Set(runsIn(text));
        const only = new Map([...lexicon].filter(([folded]) => runs.has(folded)));
        expect(readText(text, only)).toEqual(readText(text, lexicon));
        for (const { typed } of readText(text, lexicon).skills) expect(` ${fold(text)} `).toContain(` ${fold(typed)} `);
      }),
    );
  });
});

describe('free text is ranked by words', () => {
  const wants = ['I am learning ML for forecasts', 'Better talks in front of many people'];
  const offers = ['Machine learning and forecasts', 'I give a talk in front of everybody every month', 'Gardening'];
  const ml: Lexicon = new Map([meaning('Machine learning', 'Machine learning'), meaning('Machine learning', 'ML')]);
  const nearestTo = (text: string, candidates: readonly string[], most = 9) => rankingByWords(candidates, ml, most)(text);
  const likenessOf = (one: string, other: string) => nearestTo(one, [other])[0]?.likeness ?? 0;

  it('puts first who speaks of the same, and leaves out who shares nothing', () => {
    expect(wants.map((text) => nearestTo(text, offers).map(({ candidate }) => candidate))).toEqual([[0], [1]]);
  });

  it('counts a skill as one, whatever word was used, and a word as one, whatever its form', () => {
    expect(likenessOf('ML', 'machine learning')).toBeGreaterThan(0);
    expect(rankingByWords(['machine learning'], new Map(), 9)('ML')).toEqual([]);
    expect(likenessOf('negotiating', 'Negotiations')).toBe(1000);
    expect(likenessOf('AI', 'retail')).toBe(0);
  });

  it('does not take courtesies for a subject', () => {
    expect(likenessOf('I would like to learn from an experienced mentor', 'I like to share my experience as a mentor')).toBe(0);
  });

  const texts = fc.array(
    fc
      .array(fc.constantFrom('one', 'sales', 'three', 'ML', 'machine learning', ',', 'négocier'), { maxLength: 5 })
      .map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 6 },
  );

  it('gives whole thousandths, 1000 for the same text, nothing for an empty one, the nearest first and no more than asked for', () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 4 }), (some, others, most) => {
        const nearest = rankingByWords(others, ml, most);
        const all = rankingByWords(others, ml, others.length);
        for (const text of some) {
          const near = nearest(text);
          expect(near).toEqual(all(text).slice(0, most));
          for (const [at, { candidate, likeness }] of near.entries()) {
            expect(Number.isInteger(likeness) && likeness > 0 && likeness <= 1000).toBe(true);
            expect(at === 0 || near[at - 1]!.likeness >= likeness).toBe(true);
            expect(topicsOf(others[candidate]!, ml)).not.toEqual([]);
          }
          const same = all(text).find(({ candidate }) => others[candidate] === text);
          expect(same?.likeness ?? 0).toBe(topicsOf(text, ml).length > 0 && others.includes(text) ? 1000 : 0);
        }
      }),
    );
  });

  it('gives the same alone as among other texts that are asked about', () => {
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const among = some.map(rankingByWords(others, ml, 9));
        expect(some.map((text) => nearestTo(text, others))).toEqual(among);
      }),
    );
  });
});

describe('what a text speaks of', () => {
  it.each([
    ['negotiating', 'negotiation'],
    ['leaders', 'leading'],
    ['plans', 'planning'],
    ['teams', 'team'],
    ['communicate', 'communication'],
  ])('%s and %s are one', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  it.each([
    ['retail', 'ai'],
    ['business', 'busy'],
    ['general', 'generation'],
    ['organ', 'organisation'],
  ])('%s and %s are not', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

  it('are its skills by name and its words, without what says nothing', () => {
    const labels = topicsOf('I would like to talk about AI and my first team', lexicon).map(({ label }) => label);
    expect(labels).toEqual(['Artificial intelligence', 'ai', 'first', 'team']);
  });
});
