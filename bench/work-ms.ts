import { askDatabase } from '../trials/embedded-database.ts';

/** How long a piece of work took in the worker, from the product's own record of it. @param where which, in SQL */
export async function workMs(dataFolder: string, where: string, value: string): Promise<number> {
  const rows = await askDatabase<{ ms: number | null }>(
    dataFolder,
    `select extract(epoch from finished_at - started_at)::float8 * 1000 as ms from platform.works where ${where}`,
    [value],
  );
  const ms = rows[0]?.ms;
  if (ms == null) throw new Error('The work has left no record of its time.');
  return ms;
}
