import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { theSystem, type Actor } from '../actor.ts';
import { chore } from '../chore.ts';
import { inTransaction } from '../db/transaction.ts';
import { event } from '../event.ts';
import { mail } from '../mail/mail.ts';
import { reaction } from '../reaction.ts';
import { stage } from '../stage.ts';
import { testApp } from '../testing/test-app.ts';
import { defineWords } from '../words/words.ts';
import { work } from '../work.ts';
import { drain, startWorker } from './worker.ts';

const rang = event('bells.rang', 'A bell rang', z.object({ times: z.number() }));
const heard: number[] = [];
const ticks: string[] = [];
let failuresLeft = 1;

const letter = mail<{ times: number }>({
  name: 'bells.it-rang',
  write: ({ times }, { givenName }) => ({ subject: `${givenName}, it rang ${times} times`, paragraphs: ['Did you hear?'] }),
  sample: { times: 2 },
});

const ada = {
  personId: '019b0000-0000-7000-8000-00000000000a',
  address: 'ada@fjord.example',
  givenName: 'Ada',
  language: 'en',
  timeZone: 'UTC',
  hiredOn: null,
};

const bells = stage({
  name: 'bells',
  words: defineWords('bells', {}),
  events: [rang],
  mails: [letter],
  reactions: [
    reaction({
      name: 'bells.listen',
      to: rang,
      run: async (ctx, { data }) => {
        if (data.times === 3 && failuresLeft-- > 0) throw new Error('not this time');
        heard.push(data.times);
        await ctx.mail(letter, { to: ada.personId, facts: data });
        await ctx.mail(letter, { to: ada.personId, facts: data });
      },
    }),
  ],
  chores: [chore({ name: 'bells.tick', says: 'Ticks', every: 'hour', run: async (ctx) => void ticks.push(ctx.now.toISOString()) })],
  works: [
    work({
      name: 'bells.cast',
      says: 'Casts bells',
      input: z.object({ bells: z.number() }),
      async run({ progress, signal }, input) {
        for (let cast = 0; cast < input.bells; cast++) {
          signal.throwIfAborted();
          await progress(cast / input.bells, `Bell ${cast}`);
          if (input.bells > 100) await new Promise((wake) => setTimeout(wake, 20));
        }
        return { cast: input.bells };
      },
    }),
  ],
  findReader: async (_ctx, id) => (id === ada.personId ? ada : undefined),
});

const app = await testApp([bells]);
const organization = '019b0000-0000-7000-8000-000000000001';
await app.ownerPool.query(
  `insert into people.organizations (id, name, slug, time_zone, created_at) values ($1, 'Fjord', 'fjord', 'UTC', now())`,
  [organization],
);
const system = theSystem(organization);
const ring = (times: number, actor: Actor = system) => inTransaction(app, actor, (ctx) => ctx.emit(rang, { times }));
const workRow = async (id: string) => (await app.ownerPool.query('select * from platform.works where id = $1', [id])).rows[0];

describe('a reaction', () => {
  it('follows its event once, and mails a person once however often it is told to', async () => {
    await ring(2);
    await drain(app);
    await drain(app);
    expect(heard).toEqual([2]);
    const mails = await app.ownerPool.query('select subject, to_address, sent_at from platform.mails');
    expect(mails.rows).toEqual([{ subject: 'Ada, it rang 2 times', to_address: 'ada@fjord.example', sent_at: expect.any(Date) }]);
  });

  it('does not follow an event whose transaction was rolled back', async () => {
    await inTransaction(app, system, async (ctx) => {
      await ctx.emit(rang, { times: 9 });
      throw new Error('changed my mind');
    }).catch(() => undefined);
    await drain(app);
    expect(heard).not.toContain(9);
  });

  it('is tried again where it failed, alone and whole', async () => {
    await ring(3);
    await drain(app);
    expect(heard).not.toContain(3);
    await expect
      .poll(async () => {
        await app.ownerPool.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`);
        await drain(app);
        return heard.filter((times) => times === 3);
      })
      .toEqual([3]);
    app.problems.length = 0;
  });
});

describe('chores', () => {
  it('run at every step of the time that is lived through, once an hour', async () => {
    ticks.length = 0;
    await app.passes(3 * 3_600_000, 1_800_000);
    expect(ticks).toEqual(['2026-03-02T09:30:00.000Z', '2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', '2026-03-02T12:00:00.000Z']);
  });
});

describe('long work', () => {
  it('shows its progress and its result', async () => {
    const id = await inTransaction(app, system, (ctx) => ctx.startWork('bells.cast', { bells: 4 }));
    await drain(app);
    expect(await workRow(id)).toMatchObject({ fraction: 1, note: 'Bell 3', result: { cast: 4 }, finished_at: expect.any(Date) });
  });

  it('ends when somebody cancels it', async () => {
    const id = await inTransaction(app, system, (ctx) => ctx.startWork('bells.cast', { bells: 5_000 }));
    const running = drain(app);
    await expect.poll(async () => (await workRow(id)).fraction).toBeGreaterThan(0);
    await app.ownerPool.query('update platform.works set cancelled_at = now() where id = $1', [id]);
    await running;
    expect(await workRow(id)).toMatchObject({ finished_at: null, failed_at: null });
  });
});

describe('a worker that was killed', () => {
  it('gives its jobs back to the next', async () => {
    await ring(7);
    await app.ownerPool.query(
      `insert into platform.workers (id, host, pid, seen_at) values ('worker-gone', 'elsewhere', 1, now() - interval '1 hour')`,
    );
    await app.ownerPool.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone'`);
    const worker = await startWorker(app);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain(7);
    await worker.stop();
    expect((await app.ownerPool.query(`select from platform.workers where id = 'worker-gone'`)).rowCount).toBe(0);
  });
});

describe('a worker that lives', () => {
  it('gives its sign of life under the name it locks jobs by, and takes up what was locked for it unheard', async () => {
    const worker = await startWorker(app);
    const [{ id }] = (await app.ownerPool.query(`select id from platform.workers`)).rows as [{ id: string }];
    await ring(11);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain(11);
    expect(id).toMatch(/^pool-/);
    await ring(12);
    await app.ownerPool.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = $1`, [id]);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain(12);
    await worker.stop();
  });
});

describe('the clock', () => {
  it('is the same for every transaction until it is moved', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => inTransaction(app, system, async (ctx) => ctx.db.execute(sql`select 1`).then(() => ctx.now.getTime()))),
    );
    expect(one).toBe(two);
  });
});
