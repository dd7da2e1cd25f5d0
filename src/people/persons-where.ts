import { and, eq, exists, gte, inArray, isNotNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { dayOf, isActive } from './active.ts';
import { persons, reportingLines } from './tables.ts';

/** Which people, by what the directory says of them. What is left out does not matter. */
export interface PersonFilter {
  departments?: string[];
  titles?: string[];
  locations?: string[];
  /** Full months since the day they joined; whoever has no such day fits no tenure. */
  tenureMonths?: { least?: number; most?: number };
  /** Everyone below this person, along every line of managers. */
  below?: string;
  /** People who have left as well. */
  withLeavers?: boolean;
}

/** The filter as a condition on `people.persons`: `ctx.db.select().from(persons).where(personsWhere(ctx, { departments: ['Sales'] }))`. */
export function personsWhere(ctx: Context, filter: PersonFilter): SQL {
  const { departments, titles, locations, tenureMonths, below, withLeavers } = filter;
  const { least, most } = tenureMonths ?? {};
  const fits = and(
    withLeavers ? undefined : isActive,
    departments ? inArray(persons.department, departments) : undefined,
    titles ? inArray(persons.title, titles) : undefined,
    locations ? inArray(persons.location, locations) : undefined,
    tenureMonths ? isNotNull(persons.hiredOn) : undefined,
    least === undefined ? undefined : lte(persons.hiredOn, monthsBefore(ctx.now, least)),
    most === undefined ? undefined : gte(persons.hiredOn, monthsBefore(ctx.now, most)),
    below === undefined
      ? undefined
      : exists(
          ctx.db
            .select({ one: sql`1` })
            .from(reportingLines)
            .where(and(eq(reportingLines.aboveId, below), eq(reportingLines.personId, persons.id))),
        ),
  );
  return fits ?? sql`true`;
}

/** The same day so many months earlier, or the last day of a shorter month. */
function monthsBefore(now: Date, months: number): string {
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month - months + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - months, Math.min(date, lastOfMonth))));
}
