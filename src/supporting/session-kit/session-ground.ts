/** What a session's pages need to know besides what was written in it: one statement. */
import { sql } from 'drizzle-orm';
import { competenciesOf } from '../../planning/program-of.ts';
import { programSettings, type ProgramSettings } from '../../planning/program-settings.ts';
import { structureOf } from '../../planning/structures.ts';
import { trackDesign } from '../../planning/tracks/track-design.ts';
import type { Context } from '../../platform/context.ts';
import { charterDocument } from '../charter/charter.ts';
import { goalNames } from '../charter/goal-names.ts';
import type { AboutSession } from './about-session.ts';
import { agendaDesign, ourDesign, type AgendaDesign } from './agenda-design.ts';

export interface SessionGround {
  settings: ProgramSettings;
  design: AgendaDesign;
  track: string | null;
  /** What the pair's goals and its track are about. */
  goals: string[];
  focus: string[];
  /** How often the pair meets, by its charter or its track. */
  everyDays: number;
  /** The next session after this one, if it is agreed. */
  next: { id: string; startsAt: Date } | null;
  wrapUp: { topics: string[]; at: Date } | null;
  /** After how many held sessions the match is over; undefined where they go on. */
  mostMeetings: number | undefined;
  /** Sessions of the match held besides this one. */
  heldBesides: number;
}

interface GroundRow extends Record<string, unknown> {
  settings: unknown;
  design: unknown;
  track: { name: string; design: unknown; everyDays: number } | null;
  charter: unknown;
  next: { id: string; startsAt: string } | null;
  wrap_up: { topics: string[]; at: string } | null;
  structure: string;
  held_besides: number;
}

const usualEveryDays = 28;

export async function sessionGround(ctx: Context, session: AboutSession): Promise<SessionGround> {
  const found = await ctx.db.execute<GroundRow>(sql`
    select p.settings, (select m.structure from pairing.matches m where m.id = ${session.match}::uuid) as structure,
      (select count(*)::int from scheduling.sessions s where s.match_id = ${session.match}::uuid and s.id <> ${session.id}::uuid and s.held_at is not null) as held_besides,
      (select d.design from supporting.agenda_designs d where d.program_id = p.id) as design,
      (select json_build_object('name', t.name, 'design', t.design, 'everyDays', t.cadence_every_days) from planning.tracks t where t.id = ${session.pair.track}::uuid) as track,
      (select c.document from supporting.charters c where c.match_id = ${session.match}::uuid) as charter,
      (select json_build_object('id', s.id, 'startsAt', s.starts_at) from scheduling.sessions s
         where s.match_id = ${session.match}::uuid and s.id <> ${session.id}::uuid and s.starts_at > ${ctx.now.toISOString()}::timestamptz
           and s.cancelled_at is null and s.excused_at is null and s.held_at is null
         order by s.starts_at limit 1) as next,
      (select json_build_object('topics', w.topics, 'at', w.wrapped_up_at) from supporting.wrap_ups w where w.session_id = ${session.id}::uuid) as wrap_up
    from planning.programs p where p.id = ${session.program}::uuid`);
  const [row] = found.rows;
  if (!row) throw new Error('A session without a program cannot be.');
  const settings = programSettings.parse(row.settings);
  const design = trackDesign.parse(row.track?.design ?? {});
  const charter = row.charter ? charterDocument.parse(row.charter) : undefined;
  return {
    settings,
    design: row.design ? agendaDesign.parse(row.design) : ourDesign(ctx.say),
    track: row.track?.name ?? null,
    goals: goalNames(charter?.goals ?? [], competenciesOf({ settings }, { design })),
    focus: design.focus,
    everyDays: charter?.cadence?.everyDays ?? row.track?.everyDays ?? usualEveryDays,
    next: row.next && { id: row.next.id, startsAt: new Date(row.next.startsAt) },
    wrapUp: row.wrap_up && { topics: row.wrap_up.topics, at: new Date(row.wrap_up.at) },
    mostMeetings: structureOf(row.structure).meetings.most,
    heldBesides: row.held_besides,
  };
}
