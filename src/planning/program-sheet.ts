import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { persons } from '../people/tables.ts';
import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/problems.ts';
import { remembered } from '../platform/remembered.ts';
import { divisionSettings, programSettings, type DivisionSettings, type ProgramSettings } from './program-settings.ts';
import { checkedSteps, objectives, programs, tracks } from './tables.ts';
import { trackDesign, type TrackDesign } from './tracks/track-design.ts';

export type Program = Omit<typeof programs.$inferSelect, 'settings'> & { settings: ProgramSettings };
/** `structure` and `division` are null where the program's own hold. */
export type Track = Omit<typeof tracks.$inferSelect, 'design' | 'division'> & { design: TrackDesign; division: DivisionSettings | null };
export type Objective = typeof objectives.$inferSelect;

export interface ProgramSheet {
  program: Program;
  tracks: Track[];
  objectives: Objective[];
  /** Steps of the launch checklist that a person has ticked, by key. */
  ticks: Map<string, Date>;
  /** The persons named in the settings. */
  contacts: Contact[];
}

export interface Contact {
  id: string;
  name: string;
  email: string | null;
}

/** All that planning keeps of a program, in one statement: nearly every page needs most of it. @throws NotFound */
export function programSheet(ctx: Context, id: string): Promise<ProgramSheet> {
  return remembered(ctx, `planning.program-sheet ${id}`, () => readSheet(ctx, id));
}

export const trackRead = (row: typeof tracks.$inferSelect): Track => ({
  ...row,
  design: trackDesign.parse(row.design),
  division: row.division === null ? null : divisionSettings.parse(row.division),
});

/** Columns named as the code names them, in a document. */
const document = (columns: Record<string, unknown>): SQL =>
  sql`jsonb_build_object(${sql.join(
    Object.entries(columns).flatMap(([name, column]) => [sql`${sql.raw(`'${name}'`)}`, sql`${column}`]),
    sql`, `,
  )})`;

const contact = (role: keyof ProgramSettings['contacts']): SQL => sql`(${programs}.settings #>> ${`{contacts,${role}}`})::uuid`;

async function readSheet(ctx: Context, id: string): Promise<ProgramSheet> {
  const ofProgram = <T extends typeof tracks | typeof objectives>(table: T) =>
    sql<
      T['$inferSelect'][]
    >`(select coalesce(jsonb_agg(${document(getTableColumns(table))} order by ${table.place}, ${table.id}), '[]') from ${table} where ${table}.program_id = ${programs}.id)`;
  const [row] = await ctx.db
    .select({
      program: getTableColumns(programs),
      tracks: ofProgram(tracks),
      objectives: ofProgram(objectives),
      ticks: sql<
        Record<string, string>
      >`(select coalesce(jsonb_object_agg(${checkedSteps.step}, ${checkedSteps.checkedAt}), '{}') from ${checkedSteps} where ${checkedSteps}.program_id = ${programs}.id)`,
      contacts: sql<
        Contact[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', trim(p.given_name || ' ' || p.family_name), 'email', p.email)), '[]')
        from unnest(array[${contact('programManager')}, ${contact('facilitator')}, ${contact('executiveSponsor')}]) named (id)
        join ${persons} p on p.id = named.id where p.id is not null)`,
    })
    .from(programs)
    .where(eq(programs.id, id));
  if (!row) throw new NotFound();
  return {
    program: { ...row.program, settings: programSettings.parse(row.program.settings) },
    tracks: row.tracks.map(trackRead),
    objectives: row.objectives,
    contacts: row.contacts,
    ticks: new Map(Object.entries(row.ticks).map(([step, at]) => [step, new Date(at)])),
  };
}
