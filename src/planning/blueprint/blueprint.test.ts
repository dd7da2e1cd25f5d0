import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { Invalid } from '../../platform/problems.ts';
import { registration } from '../../registration/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { parseBlueprint, writeBlueprint } from './blueprint-text.ts';
import { aProgram } from '../testing.ts';
import { createProgram } from './create-program.ts';
import { listBlueprints } from './list-blueprints.ts';
import { exportBlueprint } from './export-blueprint.ts';
import { shippedBlueprints } from './shipped-blueprints.ts';
import { planning } from '../stage.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);

const textOf = async (program: string): Promise<string> => (await app.does(cara, exportBlueprint, { program })).text;
const sales = shippedBlueprints().find((blueprint) => blueprint.key.startsWith('sales'))!;

const sentenceFor = async (file: string): Promise<string> => {
  const problem = await app.does(cara, createProgram, { file }).catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(Invalid);
  return (problem as Invalid).fields.file ?? JSON.stringify((problem as Invalid).fields);
};

describe('a blueprint', () => {
  it.each(shippedBlueprints().map((blueprint) => [blueprint.name, blueprint]))(
    '%s: exported and applied again is the same program',
    async (_, { key }) => {
      const first = await app.does(cara, createProgram, { blueprint: key, startsOn: '2026-04-06' });
      const exported = await textOf(first.program);
      const second = await app.does(cara, createProgram, { file: exported });
      expect(await textOf(second.program)).toBe(exported);
    },
  );

  it('A0-17 shows an example pair with the reasons, and carries it along', async () => {
    const shown = await app.does(cara, listBlueprints, {});
    for (const { examplePair } of shown) expect(examplePair?.because.length).toBeGreaterThan(1);
    const { program } = await app.does(cara, createProgram, { blueprint: sales.key });
    expect(parseBlueprint(await textOf(program)).values.examplePair).toEqual(sales.examplePair);
  });

  it('keeps its length when it starts on another day', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: sales.key, startsOn: '2026-04-06' });
    expect(await textOf(program)).toContain('endsOn: 2026-07-04');
    const again = await app.does(cara, createProgram, { file: await textOf(program), startsOn: '2026-05-04', name: 'Second cycle' });
    expect(await textOf(again.program)).toContain('endsOn: 2026-08-01');
  });

  it('keeps a part that no stage knows, says so and gives it back', async () => {
    const file = `${sales.text}\nweather:\n  likes: sun\n`;
    const { program, notes } = await app.does(cara, createProgram, { file });
    expect(notes).toContain(
      "The part 'weather' is not known here. It is kept and comes back when the program is exported, but nothing acts on it.",
    );
    expect(parseBlueprint(await textOf(program)).values.weather).toEqual({ likes: 'sun' });
  });

  it('A5-09 carries the structure of a track and its sizes, and leaves out what is the program’s own', async () => {
    const track = { hoursPerMonth: 2, cadenceEveryDays: 14, sessionMinutes: 60 };
    const { id } = await aProgram(app, cara, {
      tracks: [
        { key: 'growth', ...track },
        { key: 'circle', name: 'Circle', ...track, structure: 'group', division: { groupLeast: 4, groupMost: 6 } },
        { key: 'flash', name: 'Flash', ...track, structure: 'flash', division: { rounds: 2, coolDownDays: 0 } },
      ],
    });
    const exported = await textOf(id);
    expect(parseBlueprint(exported).values.tracks).toMatchObject([
      { key: 'growth' },
      { structure: 'group', division: { groupLeast: 4, groupMost: 6 } },
      { structure: 'flash', division: { rounds: 2, coolDownDays: 0 } },
    ]);
    expect((parseBlueprint(exported).values.tracks as object[])[0]).not.toHaveProperty('structure');
    const { program } = await app.does(cara, createProgram, { file: exported });
    expect(await textOf(program)).toBe(exported);
  });

  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replaceAll('\0', '').trim())
    .filter((text) => text !== '');
  const anyProgram = fc.record({
    name: anyText,
    purpose: anyText,
    track: anyText,
    focus: fc.array(anyText, { maxLength: 4 }),
    hours: fc.integer({ min: 5, max: 400 }).map((tenths) => tenths / 10),
    target: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Math.fround(number) + 0),
  });

  it('says the same after any round, whatever people call their things', async () => {
    await fc.assert(
      fc.asyncProperty(anyProgram, async (given) => {
        const file = writeBlueprint({
          pairwell: 'blueprint',
          edition: 1,
          key: 'any',
          name: given.name,
          says: given.purpose,
          program: { name: given.name, purpose: given.purpose },
          objectives: [{ metric: given.name, target: given.target }],
          tracks: [
            { key: 'one', name: given.track, focus: given.focus, hoursPerMonth: given.hours, cadenceEveryDays: 14, sessionMinutes: 60 },
          ],
        });
        const first = await textOf((await app.does(cara, createProgram, { file })).program);
        expect(parseBlueprint(first).values).toMatchObject({
          program: { name: given.name, purpose: given.purpose },
          objectives: [{ target: given.target }],
        });
        expect(await textOf((await app.does(cara, createProgram, { file: first })).program)).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a mistake in a blueprint file', () => {
  it('names its line and field', async () => {
    expect(await sentenceFor(sales.text.replace('hoursPerMonth: 2', 'hoursPerMonth: lots'))).toMatch(
      /^Line \d+, tracks\.0\.hoursPerMonth: The hours a month must be a number between 0\.5 and 100\.$/,
    );
  });

  it.each([
    ['a misspelled field', sales.text.replace('purpose:', 'purpos:'), /Line 10, program\.purpos: This field is not known here/],
    ['broken YAML', 'pairwell: blueprint\nname: "open', /^Line 2: /],
    ['a list', '- one', /This is not a blueprint/],
    ['nothing', '# empty', /This is not a blueprint/],
    ['another kind of file', 'name: x', /A blueprint's first line says `pairwell: blueprint`/],
    ['an edition to come', sales.text.replace('edition: 1', 'edition: 9'), /This edition of blueprints is not known here/],
    ['an unknown structure', sales.text.replace('one-on-one', 'pyramid'), /Line \d+, program\.structure: The structure must be one of/],
    [
      'A5-09 a track with other roles than its program',
      sales.text.replace('hoursPerMonth: 2', 'structure: peer\n    hoursPerMonth: 2'),
      /tracks\.0\.structure: In this program people are mentors or mentees/,
    ],
    [
      'A5-09 sizes of a track without groups',
      sales.text.replace('hoursPerMonth: 2', 'division: { groupMost: 4 }\n    hoursPerMonth: 2'),
      /tracks\.0\.division: Sizes and rounds stand beside a structure/,
    ],
    [
      'A5-09 a least size above the largest',
      sales.text.replace('hoursPerMonth: 2', 'structure: group\n    division: { groupLeast: 9 }\n    hoursPerMonth: 2'),
      /tracks\.0\.division: The largest size is below the least/,
    ],
    [
      'a template nobody defined',
      sales.text.replace('competencies: meddic', 'competencies: spin'),
      /No competency template has the key 'spin'/,
    ],
    [
      'A0-11 a track above the cap of hours',
      sales.text.replace('hoursPerMonth: 4', 'hoursPerMonth: 4.5'),
      /asks for 4\.5 hours a month; the program's cap is 4/,
    ],
    ['NUL where nobody looks', `${sales.text}\nweather: "a\\0b"\n`, /cannot be stored/],
    ['half of a character', `${sales.text}\nweather: "\\ud83d"\n`, /cannot be stored/],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`)}]`)
        .join('\n')}`,
      /aliases/,
    ],
  ])('%s', async (_, file, sentence) => {
    expect(await sentenceFor(file)).toMatch(sentence);
  });
});
