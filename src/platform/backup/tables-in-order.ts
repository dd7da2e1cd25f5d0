import type pg from 'pg';

/** What a backup holds: every table of ours. The job queue is not: what it held follows from the events. */
export async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const found = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and has_schema_privilege('pairwell_app', n.nspname, 'usage')
      and n.nspname not in ('pg_catalog', 'information_schema', 'public')
    order by 1`);
  return found.rows.map((row) => row.name);
}

/** The names of the migrations a database has been through; a backup is restored only into the same. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const found = await client.query<{ name: string }>('select name from public.pairwell_migrations order by name');
  return found.rows.map((row) => row.name);
}
