import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { nobody, theSystem, type Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import { testApp } from '../testing/test-app.ts';
import { inTransaction, openTransaction } from './transaction.ts';
import { asTheProduct } from './two-names.ts';

const app = await testApp([]);
const organizationId = '019b0000-0000-7000-8000-000000000001';
const personId = '019b0000-0000-7000-8000-000000000002';
const mia: Actor = { kind: 'person', personId, organizationId, language: 'en', timeZone: 'UTC' };

async function asks(ctx: Context): Promise<string | null> {
  const found = await ctx.db.execute<{ person: string | null; of: string }>(
    sql`select platform.this_person() as person, platform.this_organization() as of`,
  );
  expect(found.rows[0]?.of).toBe(organizationId);
  return found.rows[0]?.person ?? null;
}

describe('a step in the name of the product', () => {
  it('is asked within the transaction of a person, who asks in their own name before, beside and after it', async () => {
    const names = await inTransaction(app, mia, async (ctx) => {
      const product = asTheProduct(ctx);
      const beside = Array.from({ length: 40 }, (_, turn) => asks(turn % 3 === 0 ? product : ctx));
      return [await asks(ctx), ...(await Promise.all(beside)), await asks(product), await asks(ctx)];
    });
    const expected = Array.from({ length: 40 }, (_, turn) => (turn % 3 === 0 ? null : personId));
    expect(names).toEqual([personId, ...expected, null, personId]);
  });

  it('sees what the person has written and not yet committed', async () => {
    const found = await inTransaction(app, mia, async (ctx) => {
      const key = sql`values (${organizationId}::uuid, 'en', 'one.key', 'One sentence.', now())`;
      await ctx.db.execute(sql`insert into platform.replaced_words ${key}`);
      return asTheProduct(ctx).db.execute(sql`select sentence from platform.replaced_words`);
    });
    expect(found.rows).toEqual([{ sentence: 'One sentence.' }]);
  });

  it('leaves nothing behind, neither where it ends nor where it fails', async () => {
    await expect(inTransaction(app, mia, (ctx) => asTheProduct(ctx).db.execute(sql`select 1 / 0`))).rejects.toThrow();
    await expect(
      inTransaction(app, mia, async (ctx) => {
        await asTheProduct(ctx)
          .db.execute(sql`select 1 / 0`)
          .catch(() => undefined);
        await asks(ctx);
      }),
    ).rejects.toThrow();
    for (let turn = 0; turn < 6; turn++) expect(await inTransaction(app, mia, asks)).toBe(personId);
    const { rows } = await app.pool.query<{ person: string }>(`select current_setting('app.person', true) as person`);
    expect(rows[0]?.person ?? '').toBe('');
  });

  it('is over with the transaction: what is under way is waited for, and nothing more reaches the connection', async () => {
    const { context, rollBack } = await openTransaction(app, mia);
    const [slow, behind] = [
      asTheProduct(context)
        .db.execute(sql`select pg_sleep(0.1)`)
        .then(() => 'done'),
      asks(context),
    ];
    await new Promise(setImmediate);
    await rollBack();
    expect([await slow, await behind]).toEqual(['done', personId]);
    for (const ctx of [context, asTheProduct(context)]) await expect(asks(ctx)).rejects.toMatchObject({ cause: { message: /has ended/ } });
  });

  it('is the same for the product itself, and nothing for nobody', async () => {
    await inTransaction(app, theSystem(organizationId), async (ctx) => expect(asTheProduct(ctx)).toBe(ctx));
    await inTransaction(app, nobody, async (ctx) => expect(asTheProduct(ctx)).toBe(ctx));
  });
});
