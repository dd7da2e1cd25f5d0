import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aRegistration } from '../../registration/testing.ts';
import { pauseParticipation, resumeParticipation } from '../../registration/pause-participation.ts';
import { stateOf } from '../../scheduling/session-state.rules.ts';
import { reportQueryOf, rowsQueryOf } from '../report-queries.ts';
import { aPair, aPastSession, aWorld, stagesTested, valueOf, type Pair, type World } from '../testing.ts';

const app = await testApp(stagesTested);
const weekly = { tracks: [{ key: 'weekly', cadenceEveryDays: 7 }] };
const begin = '2026-03-02T09:00:00Z';

async function expectedAt(world: World, at: string): Promise<number | null> {
  app.clock.moveTo(at);
  return valueOf(await app.does(world.cara, reportQueryOf('sessions')!, { program: world.program.id }), 'expected');
}

const sign = (pair: Pair, who: 'mentor' | 'mentee', everyDays: number, version = 1) =>
  app.ownerPool.query(
    'insert into supporting.charter_signatures (organization_id, match_id, person_id, version, cadence_every_days, signed_at) values ($1, $2, $3, $4, $5, $6)',
    [pair[who].organizationId, pair.id, pair[who].personId, version, everyDays, app.clock.at()],
  );

describe('sessions expected by cadence', () => {
  it('A4-46 are one for every full cadence since publication', async () => {
    app.clock.moveTo(begin);
    const world = await aWorld(app, weekly);
    await aPair(app, world);
    expect(await expectedAt(world, '2026-03-09T08:59:00Z')).toBe(0);
    expect(await expectedAt(world, '2026-03-09T09:00:00Z')).toBe(1);
    expect(await expectedAt(world, '2026-04-13T09:00:00Z')).toBe(6);
  });

  it('end with the match and with the last day of the program', async () => {
    app.clock.moveTo(begin);
    const world = await aWorld(app, { ...weekly, endsOn: '2026-03-29' });
    const [ended] = [await aPair(app, world), await aPair(app, world)];
    await app.ownerPool.query('update pairing.matches set ended_at = $1 where id = $2', ['2026-03-17T00:00:00Z', ended.id]);
    expect(await expectedAt(world, '2026-06-01T00:00:00Z')).toBe(2 + 3);
  });

  it('stand still while a member is paused, and the clock goes on from where it was', async () => {
    app.clock.moveTo(begin);
    const world = await aWorld(app, weekly);
    const pair = await aPair(app, world);
    const program = world.program.id;
    await aRegistration(app, pair.mentor, program, { as: 'mentor' });
    const pause = { program, person: pair.mentor.personId };
    app.clock.moveTo('2026-03-11T09:00:00Z');
    await inTransaction(app, world.cara, (ctx) => pauseParticipation(ctx, { ...pause, reason: 'missed meetings' }));
    expect(await expectedAt(world, '2026-03-23T09:00:00Z')).toBe(1);
    await inTransaction(app, world.cara, (ctx) => resumeParticipation(ctx, pause));
    expect(await expectedAt(world, '2026-03-28T08:00:00Z')).toBe(1);
    expect(await expectedAt(world, '2026-03-28T09:00:00Z')).toBe(2);
  });

  it('follow the cadence both have signed, and the track until they have', async () => {
    app.clock.moveTo(begin);
    const world = await aWorld(app, weekly);
    const pair = await aPair(app, world);
    await sign(pair, 'mentor', 14);
    expect(await expectedAt(world, '2026-03-30T09:00:00Z')).toBe(4);
    await sign(pair, 'mentee', 14);
    expect(await expectedAt(world, '2026-03-30T09:00:00Z')).toBe(2);
    await sign(pair, 'mentee', 28, 2);
    expect(await expectedAt(world, '2026-03-30T09:00:00Z')).toBe(2);
  });
});

describe('the state of a session in SQL', () => {
  it('is what scheduling says it is', async () => {
    app.clock.moveTo(begin);
    const world = await aWorld(app, weekly);
    const pair = await aPair(app, world);
    const given = ['held', 'missed', 'excused', 'cancelled', 'open'] as const;
    for (const [place, state] of given.entries()) await aPastSession(app, world, pair, { startsAt: `2026-03-1${place}T10:00:00Z`, state });
    const contested = await aPastSession(app, world, pair, { startsAt: '2026-03-16T10:00:00Z', state: 'open' });
    await app.ownerPool.query('update scheduling.sessions set contested_at = starts_at where id = $1', [contested]);
    await aPastSession(app, world, pair, { startsAt: '2026-03-20T08:45:00Z', state: 'open' });
    app.clock.moveTo('2026-03-20T09:00:00Z');
    const { rows } = await app.ownerPool.query(
      `select id, starts_at as "startsAt", planned_minutes as "plannedMinutes", held_at as "heldAt", missed_at as "missedAt", cancelled_at as "cancelledAt",
         excused_at as "excusedAt", contested_at as "contestedAt" from scheduling.sessions where match_id = $1`,
      [pair.id],
    );
    const listed = await app.does(world.cara, rowsQueryOf('sessions', 'scheduled')!, { program: world.program.id });
    expect(Object.fromEntries(listed.items.map((row) => [row.id, row.state]))).toEqual(
      Object.fromEntries(rows.map((row) => [row.id, stateOf(row, app.clock.at())])),
    );
    expect(new Set(listed.items.map((row) => row.state)).size).toBe(7);
  });
});
