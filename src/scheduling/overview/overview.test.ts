import { describe, expect, it } from 'vitest';
import { nobody, type PersonActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { Forbidden, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aMatch } from '../../pairing/testing.ts';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { aPerson, hasRole } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { registration } from '../../registration/stage.ts';
import { cancelSession } from '../sessions/cancel-session.ts';
import { logHeld } from '../sessions/log-held.ts';
import { logUnplanned } from '../sessions/log-unplanned.ts';
import { scheduleSeries } from '../sessions/schedule-series.ts';
import { scheduleSession } from '../sessions/schedule-session.ts';
import { showSession } from '../sessions/show-session.ts';
import { showSessions } from '../sessions/show-sessions.ts';
import { suggestTimes } from '../sessions/suggest-times.ts';
import { scheduling } from '../stage.ts';
import { schedulingAttention, schedulingState } from '../stage-state.ts';
import { aPair } from '../testing-pair.ts';
import { whatIsNext } from '../what-is-next.ts';
import { listPairsWithoutDate } from './list-pairs-without-date.ts';
import { listSessions } from './list-sessions.ts';
import { showScheduling } from './show-scheduling.ts';

const hour = 3_600_000;
const day = 24 * hour;
const app = await testApp([people, planning, registration, pairing, scheduling]);

const inDays = (days: number) => new Date(app.clock.at().getTime() + days * day).toISOString().slice(0, 16);

describe("the program's sessions", () => {
  it('A3-01 tell the manager who, when and how it stands, and not where', async () => {
    const { cara, mia, program, match } = await aPair(app);
    const { session } = await app.does(mia, scheduleSession, {
      match,
      at: inDays(2),
      timeZone: 'UTC',
      minutes: 45,
      place: 'a private room',
    });
    const { items, total } = await app.does(cara, listSessions, { program: program.id });
    expect(items).toEqual([
      expect.objectContaining({ id: session, number: 1, mentor: 'Mo Hansen', mentee: 'Mia Wolf', state: 'ahead', plannedMinutes: 45 }),
    ]);
    expect(total).toBe(1);
    expect(JSON.stringify(items)).not.toContain('a private room');
    expect((await app.does(cara, showSessions, { match })).items[0]).toMatchObject({ place: null, state: 'ahead' });
    expect((await app.does(cara, showSession, { session })).place).toBeNull();
    expect((await app.does(mia, showSessions, { match })).items[0]).toMatchObject({ place: 'a private room' });
  });

  it('begin with the next one; those that are over follow, the latest first', async () => {
    const { cara, mia, program, match } = await aPair(app);
    for (const days of [14, 7, 10, 1, 4]) await app.does(mia, scheduleSession, { match, at: inDays(days), timeZone: 'UTC', minutes: 45 });
    app.clock.advance(5 * day);
    const listed: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await app.does(cara, listSessions, { program: program.id, limit: 2, after });
      listed.push(...page.items.map(({ startsAt }) => Math.round((startsAt.getTime() - app.clock.at().getTime()) / day)));
      after = page.next;
    }
    expect(listed).toEqual([2, 5, 9, -1, -4]);
  });

  it('are narrowed, searched, sorted and paged in the database', async () => {
    const { cara, mo, mia, tea, program, match } = await aPair(app);
    const { id: other } = await aMatch(app, program, mo, tea);
    const { sessions } = await app.does(mia, scheduleSeries, {
      match,
      at: inDays(2),
      timeZone: 'UTC',
      minutes: 30,
      everyDays: 1,
      count: 7,
    });
    await app.does(tea, scheduleSession, { match: other, at: inDays(20), timeZone: 'UTC', minutes: 30 });
    await app.does(mia, cancelSession, { session: sessions[6]?.session as string });
    const numbers: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await app.does(cara, listSessions, { program: program.id, limit: 3, sort: 'startsAt', search: 'wolf', after });
      expect(page.total).toBe(7);
      numbers.push(...page.items.map((one) => one.number));
      after = page.next;
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const states = async (state: 'ahead' | 'cancelled' | 'held') =>
      (await app.does(cara, listSessions, { program: program.id, state })).total;
    expect([await states('ahead'), await states('cancelled'), await states('held')]).toEqual([7, 1, 0]);
    expect((await app.does(cara, listSessions, { program: program.id, search: '%' })).items).toEqual([]);
  });
});

describe('the figures', () => {
  it('count by their formulas', async () => {
    const { cara, mo, mia, tea, program, match } = await aPair(app);
    await aMatch(app, program, mo, tea);
    const { session } = await app.does(mia, scheduleSession, { match, at: inDays(3), timeZone: 'UTC', minutes: 45 });
    await app.passes(4 * day, day);
    await app.does(mia, logHeld, { session, minutes: 40 });
    await app.passes(25 * day, day);
    await app.does(mo, logUnplanned, { match, at: inDays(-1), timeZone: 'UTC', minutes: 15 });
    const shown = await app.does(cara, showScheduling, { program: program.id });
    expect(shown).toMatchObject({
      adherence: { held: 2, expected: 4 },
      sessions: { ahead: 0, awaitingWord: 0, held: 2, missed: 0 },
      pairs: 2,
      pairsWithoutDate: 2,
    });
    const without = await app.does(cara, listPairsWithoutDate, { program: program.id });
    expect(without.items.map((one) => [one.mentee, one.sessionsHeld])).toEqual([
      ['Tea Novak', 0],
      ['Mia Wolf', 2],
    ]);
    await app.does(mia, scheduleSession, { match, at: inDays(2), timeZone: 'UTC', minutes: 45 });
    expect((await app.does(cara, listPairsWithoutDate, { program: program.id })).items.map((one) => one.mentee)).toEqual(['Tea Novak']);
  });
});

describe('what is next', () => {
  const read = <T>(actor: PersonActor, fn: (ctx: Context) => Promise<T>) => inTransaction(app, actor, fn, { readOnly: true });

  it('tells a member to agree on a date, then of the session, then to say how it went', async () => {
    const { cara, mia, program, match } = await aPair(app);
    const says = async () => (await read(mia, whatIsNext)).map((one) => [one.says, one.to, one.weight]);
    expect(await says()).toEqual([['Agree on your next date with Mo Hansen', `/matches/${match}/schedule`, 45]]);
    expect(await read(cara, (ctx) => schedulingState(ctx, program.id))).toEqual({ says: '1 match without a date', mark: 'attention' });
    expect([...(await read(cara, (ctx) => schedulingAttention(ctx, [program.id]))).keys()]).toEqual([program.id]);
    const { session } = await app.does(mia, scheduleSession, { match, at: inDays(0.5), timeZone: 'UTC', minutes: 45 });
    expect(await says()).toEqual([['Your session with Mo Hansen', `/sessions/${session}`, 100]]);
    expect(await read(cara, (ctx) => schedulingState(ctx, program.id))).toEqual({ says: 'All have a date', mark: 'now' });
    app.clock.advance(day);
    expect(await says()).toEqual([
      ['Did you meet Mo Hansen?', `/sessions/${session}/wrap-up`, 70],
      ['Agree on your next date with Mo Hansen', `/matches/${match}/schedule`, 45],
    ]);
    expect(await read(cara, whatIsNext)).toEqual([]);
  });
});

describe('who may read it', () => {
  it('hides sessions from all but the pair and its managers', async () => {
    const { mo, mia, tea, cara, program, match } = await aPair(app);
    const { session } = await app.does(mia, scheduleSession, { match, at: inDays(2), timeZone: 'UTC', minutes: 45 });
    const { cara: elsewhere } = await aPair(app, { elsewhere: true });
    const vera = await hasRole(app, await aPerson(app, { id: cara.organizationId }), 'executive_sponsor', program.id);
    const { match: others, mia: otherMember } = await aPair(app);
    for (const actor of [tea, elsewhere, vera, otherMember, nobody]) {
      await expect(app.does(actor, showSessions, { match })).rejects.toThrow(NotFound);
      await expect(app.does(actor, showSession, { session })).rejects.toThrow(NotFound);
      await expect(app.does(actor, logHeld, { session })).rejects.toThrow(NotFound);
      await expect(app.does(actor, cancelSession, { session })).rejects.toThrow(NotFound);
    }
    await expect(app.does(mia, showSessions, { match: others })).rejects.toThrow(NotFound);
    await expect(app.does(cara, cancelSession, { session })).rejects.toThrow(NotFound);
    await expect(app.does(cara, suggestTimes, { match })).rejects.toThrow(NotFound);
    for (const one of [listSessions, listPairsWithoutDate, showScheduling]) {
      await expect(app.does(tea, one, { program: program.id })).rejects.toThrow(NotFound);
      await expect(app.does(elsewhere, one, { program: program.id })).rejects.toThrow(NotFound);
      await expect(app.does(mo, one, { program: program.id })).rejects.toThrow(Forbidden);
      await expect(app.does(vera, one, { program: program.id })).rejects.toThrow(Forbidden);
    }
  });
});

describe('suggested times', () => {
  it('follow the track’s cadence, avoid what is taken, and can be booked as they are', async () => {
    const { mo, mia, tea, program, match } = await aPair(app);
    const first = await app.does(mia, suggestTimes, { match });
    expect(first).toMatchObject({ minutes: 60, everyDays: 14, outsideHours: false });
    expect(first.times).toHaveLength(3);
    const [wanted] = first.times;
    const booked = await app.does(mia, scheduleSession, { match, at: wanted?.at as string, minutes: first.minutes });
    expect(booked.startsAt).toBe(wanted?.startsAt.toISOString());
    const { id: other } = await aMatch(app, program, mo, tea);
    const forTea = await app.does(tea, suggestTimes, { match: other });
    expect(forTea.times.map((one) => one.startsAt.toISOString())).not.toContain(booked.startsAt);
    const next = await app.does(mo, suggestTimes, { match });
    const days = next.times.map((one) => (one.startsAt.getTime() - Date.parse(booked.startsAt)) / day);
    expect(days.every((one) => one > 10 && one < 18)).toBe(true);
    expect(next.times[0]?.others[0]).toMatchObject({ name: 'Mia Wolf', timeZone: 'Europe/Berlin' });
  });
});
