import { describe, expect, it } from 'vitest';
import { aPerson } from '../../people/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { pauseParticipation } from '../../registration/pause-participation.ts';
import type { Measure } from '../../planning/objectives/measures.ts';
import { aRegistration } from '../../registration/testing.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { aWorld, drawnIn, isInvited, stagesTested, valueOf, type World } from '../testing.ts';

const app = await testApp(stagesTested);
const show = reportQueryOf('participation')!;

async function invite(world: World, many: number, department: string): Promise<PersonActor[]> {
  const people: PersonActor[] = [];
  for (let place = 0; place < many; place++) {
    const person = await aPerson(app, world.organization, { department });
    await isInvited(app, world, person);
    people.push(person);
  }
  return people;
}

const objective = (world: World, metric: string, measure: Measure | null, target: number) =>
  app.ownerPool.query(
    "insert into planning.objectives (id, organization_id, program_id, place, metric, unit, measure, target) values (gen_random_uuid(), $1, $2, 0, $3, '%', $4, $5)",
    [world.organization.id, world.program.id, metric, measure, target],
  );

describe('the participation report', () => {
  it('A0-41 shows 90% for 27 of 30, against the target, with who is missing by team', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    await objective(world, 'Participation', null, 50);
    await objective(world, 'Sellers on board', 'participation', 90);
    const [sales, research] = [await invite(world, 20, 'Sales'), await invite(world, 10, 'Research')];
    app.clock.moveTo('2026-03-10T09:00:00Z');
    for (const person of [...sales.slice(1), ...research.slice(2)]) await aRegistration(app, person, world.program.id);
    app.clock.moveTo('2026-03-18T09:00:00Z');
    const reading = await app.does(world.vera, show, { program: world.program.id });
    expect(reading.figures.find(({ key }) => key === 'participation')).toMatchObject({
      shown: '90%',
      detail: '27 of 30',
      value: 0.9,
      rows: null,
    });
    expect(valueOf(reading, 'target')).toBe(0.9);
    expect(drawnIn(reading, 'departments')).toEqual([
      ['Research', 2],
      ['Sales', 1],
    ]);
    expect(reading.charts.find(({ key }) => key === 'overTime')!.drawn[0]!.rows.map(({ on, values }) => [on, values])).toEqual([
      ['2026-03-02', [0, 0, 30]],
      ['2026-03-09', [0.9, 27, 30]],
      ['2026-03-16', [0.9, 27, 30]],
    ]);
    const missing = await app.does(world.cara, rowsQueryOf('participation', 'missing')!, { program: world.program.id });
    expect(missing.total).toBe(3);
    expect(new Set(missing.items.map((row) => row.standing))).toEqual(new Set(['no answer']));
  });

  it('A0-41 stands everybody in one place, and the places add up', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app);
    const [active, paused, gone, begun, , declined] = await invite(world, 6, 'Sales');
    const program = world.program.id;
    for (const person of [active!, paused!, gone!]) await aRegistration(app, person, program);
    await aRegistration(app, begun!, program, { finished: false });
    await inTransaction(app, world.cara, (ctx) => pauseParticipation(ctx, { program, person: paused!.personId, reason: 'own wish' }));
    await app.ownerPool.query('update registration.registrations set withdrawn_at = $2 where person_id = $1', [
      gone!.personId,
      app.clock.at(),
    ]);
    await app.ownerPool.query('update registration.invitations set declined_at = $2 where person_id = $1', [
      declined!.personId,
      app.clock.at(),
    ]);
    const reading = await app.does(world.cara, show, { program });
    expect(drawnIn(reading, 'standing').map(([, count]) => count)).toEqual([0, 1, 1, 1, 1, 1, 1]);
    expect([valueOf(reading, 'eligible'), valueOf(reading, 'active'), valueOf(reading, 'missing')]).toEqual([6, 1, 5]);
    expect(valueOf(reading, 'target')).toBeNull();
    expect(reading.charts.find(({ key }) => key === 'overTime')!.drawn[0]!.rows.at(-1)!.values).toEqual([1 / 6, 1, 6]);
  });
});
