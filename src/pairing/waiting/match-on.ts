import { and, eq, isNull, sql } from 'drizzle-orm';
import { programs } from '../../planning/tables.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { criteriaOf } from '../criteria/criteria-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { lacksSeniority } from '../criteria/scales.rules.ts';
import { offersShortlists, processSchema } from '../process/process.ts';
import { beginRun } from '../runs/begin-run.ts';
import { beginRound, roundUnderWay } from '../shortlists/begin-round.ts';
import { strandsOf } from '../strands/strands-of.ts';
import { processes } from '../tables.ts';
import { someoneIsNew } from './someone-is-new.ts';
import { offerFreePlaces } from './offer-free-places.ts';

/** Published pairs keep their places, so each day takes in only who is new or free again. */
export const matchOn = chore({
  name: 'pairing.match-on',
  says: 'In programs that go on, draws up shortlists or proposes for who has come since the day before',
  every: 'day',
  run: async (ctx) => {
    const rows = await ctx.db
      .select({ program: programs.id, process: processes.process })
      .from(processes)
      .innerJoin(programs, eq(programs.id, processes.programId))
      .where(
        and(
          isNull(programs.archivedAt),
          sql`(${programs.endsOn} is null or ${programs.endsOn} >= ${ctx.now.toISOString().slice(0, 10)}::date)`,
        ),
      );
    for (const { program, process } of rows) {
      await offerFreePlaces(ctx, program);
      const set = processSchema.parse(process);
      if (!set.rolling) continue;
      if (!offersShortlists(set)) await propose(ctx, program);
      else if ((await someoneIsNew(ctx, program)) && !(await roundUnderWay(ctx, program))) await beginRound(ctx, program);
    }
  },
});

async function propose(ctx: Context, program: string): Promise<void> {
  const asked = await questionsAsked(ctx, program);
  for (const strand of await strandsOf(ctx, program)) {
    if (!(await someoneIsNew(ctx, program, strand))) continue;
    const { set } = await criteriaOf(ctx, program, strand.shape.structure);
    // Their manager is told so on the page of the criteria.
    if (!lacksSeniority(set, asked)) await beginRun(ctx, program, strand);
  }
}
