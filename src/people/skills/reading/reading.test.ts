import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold-words.rules.ts';
import { rankByWords } from './rank-by-words.rules.ts';
import { readText, runsIn, type Lexicon } from './read-text.rules.ts';

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
  const offers = ['Machine learning and forecasts', 'I give talks to many people every month', 'Gardening'];
  const ml: Lexicon = new Map([meaning('Machine learning', 'Machine learning'), meaning('Machine learning', 'ML')]);

  it('puts first who speaks of the same', () => {
    const ranked = rankByWords(wants, offers, ml);
    expect(ranked[0]).toBeGreaterThan(ranked[1]!);
    expect(ranked[4]).toBeGreaterThan(ranked[3]!);
    expect([ranked[2], ranked[5]]).toEqual([0, 0]);
  });

  it('counts a skill as one, whatever word was used', () => {
    expect(rankByWords(['ML'], ['machine learning'], ml)[0]).toBeGreaterThan(0);
    expect(rankByWords(['ML'], ['machine learning'], new Map())[0]).toBe(0);
  });

  it('gives whole thousandths, 1000 for the same text and 0 for an empty one, the same each time', () => {
    const texts = fc.array(
      fc.array(fc.constantFrom('one', 'two', 'three', 'ML', ','), { maxLength: 5 }).map((parts) => parts.join(' ')),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const ranked = rankByWords(some, others, ml);
        expect(ranked).toEqual(rankByWords(some, others, ml));
        for (const [at, value] of ranked.entries()) {
          expect(value).toBeLessThanOrEqual(1000);
          const [one, other] = [some[Math.floor(at / others.length)]!, others[at % others.length]!];
          if (fold(one) === '' || fold(other) === '') expect(value).toBe(0);
          else if (one === other) expect(value).toBe(1000);
        }
      }),
    );
  });
});
