import { sql, type SQL } from 'drizzle-orm';
import type { Mapping, Target } from './targets.ts';

/**
 * Which columns of a known person a file speaks about, and how. What it has no column for stays. An
 * empty cell clears, except for what one is recognised and signs in by. The time zone is the person's
 * own to change, so a file sets it for newcomers only.
 */
const columnsOf: Partial<Record<Target, { column: string; value: SQL; stored?: SQL }[]>> = {
  givenName: [{ column: 'given_name', value: sql`b.given_name` }],
  familyName: [{ column: 'family_name', value: sql`b.family_name` }],
  fullName: [
    { column: 'given_name', value: sql`b.given_name` },
    { column: 'family_name', value: sql`b.family_name` },
  ],
  email: [{ column: 'email', value: sql`coalesce(b.email, p.email)` }],
  employeeNumber: [{ column: 'employee_number', value: sql`coalesce(b.employee_number, p.employee_number)` }],
  title: [{ column: 'title', value: sql`b.title` }],
  department: [{ column: 'department', value: sql`b.department` }],
  location: [{ column: 'location', value: sql`b.location` }],
  // A manager further down the file is not there yet, and is set at the end.
  manager: [
    {
      column: 'manager_id',
      value: sql`b.manager_id`,
      stored: sql`case when b.manager_id is null or b.there then b.manager_id else p.manager_id end`,
    },
  ],
  hiredOn: [{ column: 'hired_on', value: sql`b.hired_on` }],
  leftOn: [{ column: 'left_on', value: sql`b.left_on` }],
  teaches: [{ column: 'other_fields', value: sql`p.other_fields || b.other_fields` }],
  learns: [{ column: 'other_fields', value: sql`p.other_fields || b.other_fields` }],
  keep: [{ column: 'other_fields', value: sql`p.other_fields || b.other_fields` }],
};

/** What such a column of a known person `p` holds once the row `b` is merged. */
export function mergedValue({ targets }: Mapping, column: string): SQL {
  const spoken = targets.flatMap((target) => columnsOf[target] ?? []).find((one) => one.column === column);
  return spoken?.value ?? sql.raw(`p.${column}`);
}

/** For an update of `people.persons p` from rows `b`: the assignments, and whether any of them would change anything. */
export function mergedColumns({ targets }: Mapping): { changes: SQL; differs: SQL } {
  const spoken = targets.flatMap((target) => columnsOf[target] ?? []);
  const columns = [...new Map(spoken.map((one) => [one.column, one])).values()];
  const named = ({ column }: { column: string }) => sql.raw(column);
  const changes = sql.join(
    columns.map((one) => sql`${named(one)} = ${one.stored ?? one.value}`),
    sql`, `,
  );
  const before = sql.join(
    columns.map((one) => sql`p.${named(one)}`),
    sql`, `,
  );
  const after = sql.join(
    columns.map((one) => one.value),
    sql`, `,
  );
  return { changes, differs: sql`(${before}) is distinct from (${after})` };
}
