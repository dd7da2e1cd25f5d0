import { sql, type SQL } from 'drizzle-orm';

/**
 * Whether a row of `pairing.runs` is a proposal in force: finished, kept, the newest of its strand, and of tracks that
 * still are put together in its way. For lists over several strands or programs. @param run its alias
 */
export function isInForce(run: string): SQL {
  const r = sql.raw(run);
  return sql`(${r}.finished_at is not null and ${r}.discarded_at is null
    and not exists (select from pairing.runs newer where newer.program_id = ${r}.program_id and newer.number > ${r}.number
      and newer.finished_at is not null and newer.discarded_at is null
      and newer.structure = ${r}.structure and newer.tracks && ${r}.tracks)
    and exists (select from planning.tracks its join planning.programs of on of.id = its.program_id
      where its.program_id = ${r}.program_id and its.id = any(${r}.tracks) and coalesce(its.structure, of.structure) = ${r}.structure))`;
}
