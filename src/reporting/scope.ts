/** What a report is about: a program, up to a moment, and of it a period, a track, a department. */
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { day, maybe, text } from '../platform/input.ts';
import { Invalid } from '../platform/problems.ts';
import { remembered } from '../platform/remembered.ts';
import { programOf, type Program } from '../planning/program-of.ts';
import type { Filters } from './narrowing.ts';

export const filters = {
  /** First day, in the program's time zone. */
  from: maybe(day('From')),
  /** Last day, included. */
  to: maybe(day('To')),
  track: maybe(z.uuid('Choose a track of this program.')),
  /** As the directory names it; of a match, its mentee's. */
  department: maybe(text('The department', 200)),
};

export interface Scope extends Filters {
  program: string;
  programName: string;
  /** Keys of the structures in use: of its tracks, and of matches published before a track was changed. */
  structures: readonly string[];
  /** As of when everything is counted. */
  now: Date;
  timeZone: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** @throws NotFound, or Invalid for a period that ends before it begins */
export async function scopeOf(ctx: Context, { program, from, to, track, department }: Filters & { program: string }): Promise<Scope> {
  if (from && to && to < from) throw new Invalid({ to: 'The period ends before it begins. Give a last day that is not before the first.' });
  const found = await programOf(ctx, program);
  const structures = await remembered(ctx, `reporting.structures ${program}`, () => structuresIn(ctx, found));
  const { name, timeZone, startsOn, endsOn } = found;
  return { program, programName: name, structures, now: ctx.now, timeZone, startsOn, endsOn, from, to, track, department };
}

/**
 * The same statement keeps the database from joining row by row for the rest of the transaction, whatever it finds. A report
 * goes through all of a program anyway; and a database without statistics, as just after many have registered or were matched,
 * expects one row of everything and would compute the joined lists anew for each row until it runs out of time.
 */
async function structuresIn(ctx: Context, { id, structure }: Program): Promise<string[]> {
  const { rows } = await ctx.db.execute<{ structures: string[] }>(sql`
    select set_config('enable_nestloop', 'off', true), array(
      select coalesce(t.structure, ${structure}) from planning.tracks t where t.program_id = ${id}
      union select m.structure from pairing.matches m where m.program_id = ${id}) as structures`);
  const found = rows[0]?.structures ?? [];
  return found.length > 0 ? found : [structure];
}

export const nowIn = (scope: Scope): SQL => sql`${scope.now.toISOString()}::timestamptz`;

/** Midnight at which the day begins in the program's zone. */
export const startOfDay = (scope: Scope, on: SQL): SQL => sql`((${on})::date::timestamp at time zone ${scope.timeZone})`;

/** The instant the period begins; minus infinity where it has no first day. */
export const periodStart = (scope: Scope): SQL => (scope.from ? startOfDay(scope, sql`${scope.from}`) : sql`'-infinity'::timestamptz`);

/** The instant the period ends: with its last day, and never after now. */
export const periodEnd = (scope: Scope): SQL => (scope.to ? sql`least(${nowIn(scope)}, ${lastInstant(scope.to, scope)})` : nowIn(scope));

const lastInstant = (to: string, scope: Scope): SQL => startOfDay(scope, sql`${to}::date + 1`);

/** Whether an instant has come and lies in the period. */
export const inPeriod = (scope: Scope, at: SQL): SQL =>
  sql`(${at} >= ${periodStart(scope)} and ${at} <= ${nowIn(scope)}${scope.to ? sql` and ${at} < ${lastInstant(scope.to, scope)}` : sql``})`;

/** The calendar day of an instant in the program's zone. */
export const dayOf = (scope: Scope, at: SQL): SQL => sql`((${at}) at time zone ${scope.timeZone})::date`;
