import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { Refused } from '../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { imports } from '../tables.ts';
import { importOf, stateOf, type Import } from './import-of.ts';
import { mappingProblem } from './mapping-problem.rules.ts';

/** The work's name, here so that the command need not know how it is done. */
export const importPeopleWork = 'people.import-people';

const another = 'Another import is running. Wait until it is done; two at once would not see each other’s people.';

export const startImport = command({
  name: 'people.start-import',
  says: 'Import these people',
  http: 'POST /people/imports/:import/start',
  input: z.object({}),
  output: z.object({ id: z.uuid(), work: z.uuid() }),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  ready: whatIsMissing,
  async run(ctx, _input, found) {
    const { id } = found;
    // Of two who press the button at once, the second waits here and is told.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('start import ' || ${ctx.organizationId}::text, 0))`);
    if (await anotherRuns(ctx)) throw new Refused(another);
    const work = await ctx.startWork(importPeopleWork, { import: id });
    await ctx.db.update(imports).set({ workId: work }).where(eq(imports.id, id));
    return { id, work };
  },
});

async function whatIsMissing(ctx: Context, found: Import): Promise<string | undefined> {
  const state = stateOf(found);
  if (state === 'finished') return 'This file has been imported. Bring it again to import it once more.';
  if (state === 'running') return 'This import is running.';
  if (await anotherRuns(ctx)) return another;
  return mappingProblem(found.columns, found.mapping);
}

async function anotherRuns(ctx: Context): Promise<boolean> {
  const running = and(eq(works.name, importPeopleWork), isNull(works.finishedAt), isNull(works.failedAt), isNull(works.cancelledAt));
  return (await ctx.db.$count(works, running)) > 0;
}
