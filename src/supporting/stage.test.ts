import { describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import type { PersonActor } from '../platform/actor.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { matches } from '../pairing/tables.ts';
import { askForHelp } from './accountability/ask-for-help.ts';
import { rulesBlueprint } from './accountability/rules-blueprint.ts';
import { addNextStep } from './next-steps/add-next-step.ts';
import { agendaBlueprint } from './session-kit/agenda-blueprint.ts';
import { ourDesign } from './session-kit/agenda-design.ts';
import { saveAgendaDesign } from './session-kit/save-agenda-design.ts';
import { supporting } from './stage.ts';
import { aCast, aCharter, agreed, day, stagesToSupporting } from './testing.ts';

const app = await testApp(stagesToSupporting);
const whatIsNext = (actor: PersonActor) =>
  inTransaction(app, actor, async (ctx) => (await supporting.whatIsNext?.(ctx))?.map(({ says, weight }) => [says, weight]));

describe('the supporting stage', () => {
  it('A4-20 has the steps of agendas, resources and surveys, and judges the first by what was saved', async () => {
    const { cara, program } = await aCast(app);
    expect(supporting.launchSteps.map((step) => [step.place, step.key])).toEqual([
      [11, 'agendas'],
      [12, 'resources'],
      [13, 'surveys'],
    ]);
    const done = () => inTransaction(app, cara, (ctx) => supporting.launchSteps[0]!.done(ctx, program.id));
    expect(await done()).toBe(false);
    const { topics, ...design } = await inTransaction(app, cara, async (ctx) => ourDesign(ctx.say));
    await app.does(cara, saveAgendaDesign, { program: program.id, ...design, topics });
    expect(await done()).toBe(true);
  });

  it.each([rulesBlueprint, agendaBlueprint])('carries its part “$key” from one program to another', async (part) => {
    const { cara, program } = await aCast(app);
    const { program: other } = await aCast(app);
    const value =
      part.key === 'rules'
        ? [
            {
              key: 'three',
              when: { missed: 3, counted: 'in all', by: 'pair' },
              consequences: [{ do: 'open a case', withinWorkingDays: 1, script: 'Call.' }],
              on: false,
            },
          ]
        : { ...(await inTransaction(app, cara, async (ctx) => ourDesign(ctx.say))), resourceTypes: ['Book'] };
    const read = part.schema.parse(value);
    await inTransaction(app, cara, (ctx) => part.write(ctx, program.id, read));
    expect(await inTransaction(app, cara, (ctx) => part.read(ctx, program.id))).toEqual(value);
    expect(await inTransaction(app, cara, (ctx) => part.read(ctx, other.id))).toBeUndefined();
  });

  it('tells each person what waits for them, and nobody else', async () => {
    const cast = await aCast(app);
    const { mo, mia, tea, match } = cast;
    await aCharter(app, cast, agreed, [mo]);
    await app.does(mia, addNextStep, { match, action: 'Rehearse', owner: mia.personId, dueOn: '2026-03-03', successIndicator: 'Done' });
    app.clock.advance(3 * day);
    expect(await whatIsNext(mia)).toEqual([
      ['Sign your charter with Mo Haddad', 60],
      ['1 of your steps with Mo Haddad is overdue', 50],
    ]);
    expect(await whatIsNext(mo)).toEqual([]);
    expect(await whatIsNext(tea)).toEqual([]);
    await inTransaction(app, mo, (ctx) => ctx.db.update(matches).set({ pausedAt: ctx.now }));
    expect(await whatIsNext(mo)).toEqual([['Your match with Mia Novak is on hold', 90]]);
    expect(await whatIsNext(mia)).toEqual([]);
  });

  it('tells managers which cases wait, also by their state in the navigation', async () => {
    const { cara, mia, vera, program, match } = await aCast(app);
    const attention = (actor: PersonActor) =>
      inTransaction(app, actor, async (ctx) => (await supporting.needsAttention?.(ctx, [program.id]))?.get(program.id));
    expect(await attention(cara)).toBeUndefined();
    await app.does(mia, askForHelp, { match });
    app.clock.advance(5 * day);
    expect(await attention(cara)).toMatchObject([{ says: '1 case waits for your answer', detail: '1 of them is overdue.', weight: 80 }]);
    expect(await attention(vera)).toBeUndefined();
    expect(await inTransaction(app, cara, async (ctx) => supporting.stageState?.(ctx, program.id))).toEqual({
      says: '1 open case',
      mark: 'attention',
    });
  });
});
