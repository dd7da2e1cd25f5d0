import { sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { NextThing, StageState } from '../platform/stage.ts';
import { supportingWords } from './words.ts';

interface Standing extends Record<string, unknown> {
  program: string;
  matches: number;
  stuck: number;
  cases: number;
  overdue: number;
}

/** By program, of what the actor may see: the database leaves out cases that are not theirs to read. */
async function standingOf(ctx: Context, programs: readonly string[]): Promise<Standing[]> {
  const { rows } = await ctx.db.execute<Standing>(sql`
    select p.id as program,
      (select count(*)::int from supporting.match_health h where h.program_id = p.id) as matches,
      (select count(*)::int from supporting.match_health h where h.program_id = p.id and h.state = 'stuck') as stuck,
      (select count(*)::int from supporting.cases c where c.program_id = p.id and c.closed_at is null) as cases,
      (select count(*)::int from supporting.cases c where c.program_id = p.id and c.closed_at is null and c.due_at < ${ctx.now.toISOString()}::timestamptz) as overdue
    from planning.programs p where p.id = any(${sql.param([...programs])}::uuid[])`);
  return rows;
}

/** For the program's navigation. */
export async function supportingState(ctx: Context, program: string): Promise<StageState | undefined> {
  const [found] = await standingOf(ctx, [program]);
  if (!found || found.matches === 0) return undefined;
  if (found.cases > 0) return { says: ctx.say(supportingWords, 'stage.cases', { count: found.cases }), mark: 'attention' };
  if (found.stuck > 0) return { says: ctx.say(supportingWords, 'stage.stuck', { count: found.stuck }), mark: 'attention' };
  return { says: ctx.say(supportingWords, 'stage.well'), mark: 'now' };
}

/** Cases to answer, then matches that are stuck. */
export async function supportingAttention(ctx: Context, programs: readonly string[]): Promise<ReadonlyMap<string, NextThing[]>> {
  if (programs.length === 0) return new Map();
  const standings = await standingOf(ctx, programs);
  return new Map(standings.map((one) => [one.program, thingsIn(ctx, one)] as const).filter(([, things]) => things.length > 0));
}

function thingsIn(ctx: Context, { program, stuck, cases, overdue }: Standing): NextThing[] {
  const base = `/programs/${program}/supporting`;
  const toAnswer = {
    says: ctx.say(supportingWords, 'stage.to_answer', { count: cases }),
    to: `${base}/cases`,
    weight: overdue > 0 ? 80 : 60,
  };
  const late = overdue > 0 ? { detail: ctx.say(supportingWords, 'stage.overdue', { count: overdue }) } : {};
  return [
    ...(cases > 0 ? [{ ...toAnswer, ...late }] : []),
    ...(stuck > 0 ? [{ says: ctx.say(supportingWords, 'stage.to_help', { count: stuck }), to: `${base}?state=stuck`, weight: 40 }] : []),
  ];
}
