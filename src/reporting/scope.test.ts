import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { scopeOf } from './scope.ts';
import { aWorld, stagesTested } from './testing.ts';

const app = await testApp(stagesTested);

describe('the scope of a report', () => {
  it('keeps the database from joining row by row, also in a program without a track or a match, and only there', async () => {
    const world = await aWorld(app);
    await app.ownerPool.query('delete from planning.tracks where program_id = $1', [world.program.id]);
    const joins = () =>
      inTransaction(
        app,
        world.cara,
        async (ctx) => {
          const { structures } = await scopeOf(ctx, { program: world.program.id });
          const { rows } = await ctx.db.execute(sql`select current_setting('enable_nestloop') as "rowByRow"`);
          return [structures, rows[0]];
        },
        { readOnly: true },
      );
    expect(await joins()).toEqual([['one-on-one'], { rowByRow: 'off' }]);
    const after = await inTransaction(app, world.cara, (ctx) =>
      ctx.db.execute(sql`select current_setting('enable_nestloop') as "rowByRow"`),
    );
    expect(after.rows).toEqual([{ rowByRow: 'on' }]);
  });
});
