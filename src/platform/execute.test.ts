import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { theSystem } from './actor.ts';
import { inTransaction } from './db/transaction.ts';
import { testApp } from './testing/test-app.ts';

const app = await testApp([]);

describe('a transaction', () => {
  it('runs as the role that owns nothing', async () => {
    const role = await inTransaction(app, theSystem('019b0000-0000-7000-8000-000000000001'), async (ctx) => {
      const found = await ctx.db.execute<{ role: string }>(sql`select current_user as role`);
      return found.rows[0]?.role;
    });
    expect(role).toBe('pairwell_app');
  });
});
