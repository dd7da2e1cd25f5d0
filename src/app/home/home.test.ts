import { describe, expect, it } from 'vitest';
import { aManager, anOrganization, aPerson, hasRole } from '../../people/testing.ts';
import { aProgram } from '../../planning/testing.ts';
import { execute } from '../../platform/execute.ts';
import { stage, type NextThing } from '../../platform/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { defineWords } from '../../platform/words/words.ts';
import { placesOf } from '../places.ts';
import { showStages } from '../show-stages.ts';
import { stages } from '../stages.ts';
import { showHome } from './show-home.ts';

const thing = (says: string, weight: number, at?: Date): NextThing => ({ says, weight, to: '/', ...(at ? { at } : {}) });
let asked = 0;
const later = stage({
  name: 'planning',
  words: defineWords('a', {}),
  whatIsNext: async () => [thing('an idea', 10), thing('a session', 100, new Date('2026-03-03'))],
});
const sooner = stage({
  name: 'reporting',
  words: defineWords('b', {}),
  whatIsNext: async () => [thing('an earlier session', 100, new Date('2026-03-02'))],
  needsAttention: async (_ctx, programs) => new Map(programs.map((program) => [program, [thing('look', 1), thing('act', 9)]])),
  stageState: async () => ({ says: `${++asked} asked`, mark: 'now' }),
});
const app = await testApp([later, sooner]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const sales = await aProgram(app, cara, { name: 'Sales' });
const vera = await hasRole(app, await aPerson(app, organization), 'executive_sponsor', sales.id);
const mia = await aPerson(app, organization);

describe('the home page', () => {
  it('puts the most pressing first, and of those the soonest', async () => {
    const { next } = await execute(app, mia, showHome, {});
    expect(next.map((one) => one.says)).toEqual(['an earlier session', 'a session', 'an idea']);
  });

  it('shows programs to those in whose care they are, and what waits to those who manage them', async () => {
    const forCara = await execute(app, cara, showHome, {});
    expect(forCara.programs.map((one) => [one.name, one.attention.map((item) => item.says)])).toEqual([['Sales', ['act', 'look']]]);
    expect((await execute(app, vera, showHome, {})).programs.map((one) => [one.name, one.attention])).toEqual([['Sales', []]]);
    expect((await execute(app, mia, showHome, {})).programs).toEqual([]);
  });
});

describe('A4-01 the left navigation of a program', () => {
  it('has the six stages in order, each with its state', async () => {
    const shown = await execute(app, cara, showStages, { program: sales.id });
    expect(shown.stages.map((one) => one.name)).toEqual(['planning', 'registration', 'pairing', 'scheduling', 'supporting', 'reporting']);
    expect(shown.stages.at(-1)?.state).toMatchObject({ mark: 'now' });
  });

  it('asks the stages again only once something has happened', async () => {
    await execute(app, cara, showStages, { program: sales.id });
    const before = asked;
    await execute(app, cara, showStages, { program: sales.id });
    expect(asked).toBe(before);
    app.clock.advance(1);
    await aProgram(app, cara);
    await execute(app, cara, showStages, { program: sales.id });
    expect(asked).toBe(before + 1);
  });

  it('is for those who read its reports', async () => {
    await expect(execute(app, mia, showStages, { program: sales.id })).rejects.toThrow('does not exist');
  });
});

describe('the top bar', () => {
  const standing = { givenName: 'Mia', name: 'Mia', organization: '', manages: false, reads: false, administers: false };

  it('shows the doors of a person only', () => {
    expect(placesOf(stages, standing, false)).toEqual(['home', 'outbox']);
    expect(placesOf(stages, { ...standing, administers: true }, false)).toEqual(['home', 'people', 'outbox']);
    expect(placesOf(stages, { ...standing, manages: true, reads: true }, true)).toContain('audit');
    expect(placesOf(stages, { ...standing, name: '' }, true)).toEqual([]);
  });
});
