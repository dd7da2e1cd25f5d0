import { sql, type SQL } from 'drizzle-orm';

/** Whether the match has no session ahead. @param match the id's column */
export const hasNoDate = (match: SQL, now: Date): SQL => sql`not exists (
  select from scheduling.sessions s
  where s.match_id = ${match} and s.starts_at > ${now} and s.cancelled_at is null and s.excused_at is null)`;
