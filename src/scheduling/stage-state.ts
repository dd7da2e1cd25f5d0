import { sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { NextThing, StageState } from '../platform/stage.ts';
import { hasNoDate } from './overview/without-date.ts';
import { schedulingWords } from './words.ts';

interface Standing extends Record<string, unknown> {
  program: string;
  pairs: number;
  without: number;
}

/** Running pairs and how many of them have no next date, by program. */
async function standingOf(ctx: Context, programs: readonly string[]): Promise<Standing[]> {
  const { rows } = await ctx.db.execute<Standing>(sql`
    select m.program_id as program, count(*)::int as pairs, count(*) filter (where ${hasNoDate(sql`m.id`, ctx.now)})::int as without
    from pairing.matches m
    where m.program_id = any(${sql.param([...programs])}::uuid[]) and m.ended_at is null and m.paused_at is null
    group by 1`);
  return rows;
}

/** For the program's navigation. */
export async function schedulingState(ctx: Context, program: string): Promise<StageState> {
  const [{ pairs, without } = { pairs: 0, without: 0 }] = await standingOf(ctx, [program]);
  if (pairs === 0) return { says: ctx.say(schedulingWords, 'stage.ahead'), mark: 'ahead' };
  if (without > 0) return { says: ctx.say(schedulingWords, 'stage.without', { count: without }), mark: 'attention' };
  return { says: ctx.say(schedulingWords, 'stage.all'), mark: 'now' };
}

/** Pairs that have not agreed when they meet next. */
export async function schedulingAttention(ctx: Context, programs: readonly string[]): Promise<ReadonlyMap<string, NextThing[]>> {
  if (programs.length === 0) return new Map();
  const waiting = (await standingOf(ctx, programs)).filter(({ without }) => without > 0);
  return new Map(
    waiting.map(({ program, without }) => [
      program,
      [
        {
          says: ctx.say(schedulingWords, 'stage.attention', { count: without }),
          to: `/programs/${program}/scheduling?show=without`,
          weight: 30,
        },
      ],
    ]),
  );
}
