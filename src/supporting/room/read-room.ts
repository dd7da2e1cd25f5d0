/** What a room is drawn from: one statement, as the member who asks. */
import { sql } from 'drizzle-orm';
import { reasons, type Reason } from '../../pairing/runs/reason.ts';
import { stateOf, type SessionState } from '../../scheduling/session-state.rules.ts';
import { programSettings, type ProgramSettings } from '../../planning/program-settings.ts';
import type { Context } from '../../platform/context.ts';
import { newcomerRules, type NewcomerRules } from '../../registration/newcomers/newcomer-rules.ts';
import { personIdOfActor, type AboutMatch } from '../about-match.ts';

export interface RoomSession {
  id: string;
  number: number;
  startsAt: Date;
  plannedMinutes: number;
  heldMinutes: number | null;
  place: string;
  state: SessionState;
  wrappedUp: boolean;
  /** Of more than two, how many were there of how many; null for two. */
  there: number | null;
  expected: number | null;
  /** Or not to be, by one who was not there or had not come in yet. */
  ratedByMe: boolean;
  preparedByMe: boolean;
}

export interface Room {
  program: { id: string; name: string; terminology: ProgramSettings['terminology'] };
  track: string | null;
  /** Key of the program's. */
  structure: string;
  partners: {
    personId: string;
    role: 'mentor' | 'mentee';
    name: string;
    title: string | null;
    department: string | null;
    location: string | null;
    timeZone: string;
  }[];
  /** The reader's own. */
  reasons: Reason[];
  /** Of how many sessions each was at how many; empty for two. */
  attendance: { personId: string; name: string; there: number; of: number }[];
  /** Of the charter as it stands; 0 where there is none. */
  charterVersion: number;
  /** Persons by the version they signed. */
  signatures: { personId: string; version: number }[];
  /** The latest first. */
  sessions: RoomSession[];
  /** A new hire among those in it, and what the program has in mind for their first months. */
  newcomer: { personId: string; name: string; startsOn: string; rules: NewcomerRules } | null;
}

interface RoomRow extends Record<string, unknown> {
  program: { id: string; name: string; settings: unknown };
  track: string | null;
  structure: string;
  partners: Room['partners'] | null;
  attendance: Room['attendance'];
  reasons: unknown;
  charter_version: number | null;
  signatures: Room['signatures'];
  sessions: SessionJson[];
  newcomer: { personId: string; name: string; startsOn: string; rules: unknown } | null;
}

type Moments = 'startsAt' | 'heldAt' | 'missedAt' | 'cancelledAt' | 'excusedAt' | 'contestedAt';
type SessionJson = Omit<RoomSession, 'startsAt' | 'state'> & Record<Moments, string | null>;

const mostSessions = 40;

export async function readRoom(ctx: Context, match: AboutMatch): Promise<Room> {
  const me = personIdOfActor(ctx);
  const found = await ctx.db.execute<RoomRow>(sql`
    select json_build_object('id', p.id, 'name', p.name, 'settings', p.settings) as program, t.name as track, m.structure,
      coalesce((select y.reasons from pairing.match_reasons y join pairing.match_members own on own.match_id = y.match_id and own.person_id = y.person_id and own.joined_at = y.given_at
         where y.match_id = m.id and y.person_id = ${me}::uuid), '[]') as reasons,
      (select json_agg(json_build_object('personId', w.id, 'role', b.role, 'name', trim(w.given_name || ' ' || w.family_name), 'title', w.title,
          'department', w.department, 'location', w.location, 'timeZone', w.time_zone) order by b.role desc, w.id)
         from pairing.match_members b join people.persons w on w.id = b.person_id where b.match_id = m.id and b.person_id <> ${me}::uuid and (b.left_at is null or b.left_at >= m.ended_at)) as partners,
      coalesce((select json_agg(to_json(c) order by c.name) from (
         select w.id as "personId", trim(w.given_name || ' ' || w.family_name) as name, count(*) filter (where a.present)::int as there, count(*)::int as "of"
         from scheduling.attendance a join people.persons w on w.id = a.person_id where a.match_id = m.id group by w.id) c), '[]') as attendance,
      (select c.version from supporting.charters c where c.match_id = m.id) as charter_version,
      coalesce((select json_agg(json_build_object('personId', g.person_id, 'version', g.version))
         from supporting.charter_signatures g where g.match_id = m.id), '[]') as signatures,
      coalesce((select json_agg(to_json(x) order by x."startsAt" desc) from (
         select s.id, s.number, s.starts_at as "startsAt", s.planned_minutes as "plannedMinutes", s.held_minutes as "heldMinutes", s.place,
           s.held_at as "heldAt", s.missed_at as "missedAt", s.cancelled_at as "cancelledAt", s.excused_at as "excusedAt", s.contested_at as "contestedAt",
           (select count(*) filter (where a.present)::int from scheduling.attendance a where a.session_id = s.id having count(*) > 0) as there,
           (select count(*)::int from scheduling.attendance a where a.session_id = s.id having count(*) > 0) as expected,
           exists (select from supporting.wrap_ups u where u.session_id = s.id) as "wrappedUp",
           (exists (select from supporting.rated_sessions r where r.session_id = s.id and r.person_id = ${me}::uuid)
             or exists (select from scheduling.attendance a where a.session_id = s.id and a.person_id = ${me}::uuid and not a.present)
             or s.starts_at < (select own.joined_at from pairing.match_members own where own.match_id = m.id and own.person_id = ${me}::uuid)) as "ratedByMe",
           exists (select from supporting.preparations n where n.session_id = s.id and n.person_id = ${me}::uuid and n.notes <> '') as "preparedByMe"
         from scheduling.sessions s where s.match_id = m.id order by s.starts_at desc limit ${mostSessions}) x), '[]') as sessions,
      (select json_build_object('personId', w.id, 'name', trim(w.given_name || ' ' || w.family_name), 'startsOn', w.hired_on, 'rules', n.rules)
         from pairing.match_members b join registration.registrations r on r.program_id = m.program_id and r.person_id = b.person_id and r.enrolled_at is not null
         join people.persons w on w.id = b.person_id and w.hired_on is not null left join registration.newcomer_rules n on n.program_id = m.program_id
         where b.match_id = m.id and b.role = 'mentee' order by w.id limit 1) as newcomer
    from pairing.matches m join planning.programs p on p.id = m.program_id left join planning.tracks t on t.id = m.track_id
    where m.id = ${match.id}::uuid`);
  const [row] = found.rows;
  if (!row) throw new Error('The match was found and cannot be read.');
  const read = reasons.safeParse(row.reasons);
  const { settings, ...program } = row.program;
  return {
    program: { ...program, terminology: programSettings.parse(settings).terminology },
    track: row.track,
    structure: row.structure,
    attendance: row.attendance,
    partners: row.partners ?? [],
    reasons: read.success ? read.data : [],
    charterVersion: row.charter_version ?? 0,
    signatures: row.signatures,
    sessions: row.sessions.map((one) => asRoomSession(one, ctx.now)),
    newcomer: row.newcomer && { ...row.newcomer, rules: newcomerRules.parse(row.newcomer.rules ?? {}) },
  };
}

const at = (value: string | null): Date | null => (value === null ? null : new Date(value));

function asRoomSession(
  { startsAt, heldAt, missedAt, cancelledAt, excusedAt, contestedAt, ...session }: SessionJson,
  now: Date,
): RoomSession {
  const starts = new Date(startsAt as string);
  const moments = {
    startsAt: starts,
    plannedMinutes: session.plannedMinutes,
    heldAt: at(heldAt),
    missedAt: at(missedAt),
    cancelledAt: at(cancelledAt),
    excusedAt: at(excusedAt),
    contestedAt: at(contestedAt),
  };
  return { ...session, startsAt: starts, state: stateOf(moments, now) };
}
