import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { dayOf } from '../../people/active.ts';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import { programs } from '../../planning/tables.ts';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { registrationFinished } from '../events.ts';
import { keepAnswers } from '../keep-answers.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { newcomerRuleSets, registrations } from '../tables.ts';
import { rulesOf } from './rules-of.ts';
import { whoStarts } from './who-starts.ts';

/** They have answered nothing yet: what the directory knows of them must do. */
export const enrolNewcomers = chore({
  name: 'registration.enrol-newcomers',
  says: 'Puts new hires into the programs that take them in, some days before their first day',
  every: 'day',
  run: async (ctx) => {
    const running = await ctx.db
      .select({ program: programs.id })
      .from(newcomerRuleSets)
      .innerJoin(programs, eq(programs.id, newcomerRuleSets.programId))
      .where(
        and(
          sql`(${newcomerRuleSets.rules} ->> 'enrol')::boolean`,
          isNotNull(programs.launchedAt),
          isNull(programs.archivedAt),
          sql`coalesce(${programs.endsOn} >= ${dayOf(ctx.now)}::date, true)`,
        ),
      )
      .orderBy(asc(programs.id));
    for (const { program } of running) await enrol(ctx, program);
  },
});

async function enrol(ctx: Context, id: string): Promise<void> {
  const { daysBefore } = await rulesOf(ctx, id);
  const fresh = (await whoStarts(ctx, await programOf(ctx, id), daysBefore)).filter(({ registration }) => registration === null);
  if (fresh.length === 0) return;
  const { version } = await questionnaireOf(ctx, id);
  const [track] = await tracksOf(ctx, id);
  for (const { person } of fresh) {
    const made = await ctx.db
      .insert(registrations)
      .values({
        id: ctx.newId(),
        organizationId: ctx.organizationId,
        programId: id,
        personId: person,
        isMentee: true,
        trackId: track?.id ?? null,
        questionnaireVersion: version,
        startedAt: ctx.now,
        finishedAt: ctx.now,
        enrolledAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: registrations.id });
    if (made.length === 0) continue;
    await keepAnswers(ctx, { program: id, person }, {});
    await ctx.emit(registrationFinished, { program: id, person });
  }
}
