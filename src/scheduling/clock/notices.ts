import { sql, and, eq, isNull, lte, notExists, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { wallTimeOf } from '../../platform/calendar/wall-time.ts';
import { matches, matchMembers } from '../../pairing/tables.ts';
import { persons } from '../../people/tables.ts';
import { programs } from '../../planning/tables.ts';
import { programSettings } from '../../planning/program-settings.ts';
import type { Others } from '../../pairing/match-name.ts';
import type { Clock, SessionFacts } from '../letters/session-facts.ts';
import { isQuiet } from '../reminders.rules.ts';
import type { SessionRow } from '../session-of.ts';
import { notices, sessions } from '../tables.ts';

/** A session and one of its members, as the clock goes through them. */
export interface Concerned {
  session: SessionRow;
  person: { id: string; timeZone: string };
  program: { id: string; name: string };
  meetings: { remindHoursBefore: number[]; graceHours: number; askForRatings: boolean };
  others: Others;
  clocks: Clock[];
  /** Of who has reported that it did not take place. */
  reportedBy: string | null;
}

/**
 * Members of running matches with the sessions the condition picks, soonest first, whom it is no
 * quiet hour for. Sessions nobody attends to in a pause are left out.
 */
export async function concernedBy(ctx: Context, which: SQL | undefined): Promise<Concerned[]> {
  const rows = await ctx.db
    .select({
      session: sessions,
      person: { id: persons.id, timeZone: persons.timeZone },
      program: { id: programs.id, name: programs.name, settings: programs.settings },
      called: matches.name,
      clocks: sql<
        Clock[]
      >`(select json_agg(json_build_object('name', trim(o.given_name || ' ' || o.family_name), 'timeZone', o.time_zone) order by om.role desc, o.id)
        from pairing.match_members om join people.persons o on o.id = om.person_id
        where om.match_id = ${matches.id} and om.left_at is null and om.person_id <> ${persons.id})`,
      reportedBy: sql<
        string | null
      >`(select trim(o.given_name || ' ' || o.family_name) from people.persons o where o.id = ${sessions.missedReportedBy})`,
    })
    .from(sessions)
    .innerJoin(matches, and(eq(matches.id, sessions.matchId), isNull(matches.endedAt), isNull(matches.pausedAt)))
    .innerJoin(
      matchMembers,
      and(eq(matchMembers.matchId, matches.id), isNull(matchMembers.leftAt), lte(matchMembers.joinedAt, sessions.startsAt)),
    )
    .innerJoin(persons, eq(persons.id, matchMembers.personId))
    .innerJoin(programs, eq(programs.id, sessions.programId))
    .where(and(isNull(sessions.cancelledAt), isNull(sessions.excusedAt), isNull(sessions.heldAt), which))
    .orderBy(sessions.startsAt, sessions.id, persons.id);
  const meetingsOf = new Map<string, Concerned['meetings']>();
  return rows
    .filter((row) => row.clocks !== null && !isQuiet(wallTimeOf(ctx.now, row.person.timeZone)))
    .map(({ called, program: { settings, ...program }, ...row }) => {
      const meetings = meetingsOf.get(program.id) ?? programSettings.parse(settings).meetings;
      meetingsOf.set(program.id, meetings);
      const names = called ? [called] : row.clocks.map(({ name }) => name);
      return { ...row, program, meetings, others: { names, count: row.clocks.length } };
    });
}

export const factsOf = ({ session, program, others, clocks }: Concerned): SessionFacts => ({
  session: session.id,
  match: session.matchId,
  number: session.number,
  startsAt: session.startsAt.toISOString(),
  minutes: session.plannedMinutes,
  place: session.place,
  program: program.name,
  others,
  clocks,
});

/** Of the sessions and persons of `concernedBy`, those of which this has not been told. */
export const untold = (ctx: Context, kind: string): SQL =>
  notExists(
    ctx.db
      .select({ told: sql`1` })
      .from(notices)
      .where(
        and(
          eq(notices.sessionId, sessions.id),
          eq(notices.personId, persons.id),
          eq(notices.invitationSequence, sessions.invitationSequence),
          eq(notices.kind, kind),
        ),
      ),
  );

const rowsAtOnce = 5_000;

/** Notes that the persons are being told. @returns those not told before */
export async function notTold<Row extends Concerned & { kind: string }>(ctx: Context, rows: Row[]): Promise<Row[]> {
  const fresh: Row[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) fresh.push(...(await note(ctx, rows.slice(from, from + rowsAtOnce))));
  return fresh;
}

const key = (session: string, person: string, kind: string) => `${session} ${person} ${kind}`;

async function note<Row extends Concerned & { kind: string }>(ctx: Context, rows: Row[]): Promise<Row[]> {
  const noted = await ctx.db
    .insert(notices)
    .values(
      rows.map(({ session, person, kind }) => ({
        organizationId: ctx.organizationId,
        sessionId: session.id,
        personId: person.id,
        invitationSequence: session.invitationSequence,
        kind,
        noticedAt: ctx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ session: notices.sessionId, person: notices.personId, kind: notices.kind });
  const fresh = new Set(noted.map((one) => key(one.session, one.person, one.kind)));
  return rows.filter(({ session, person, kind }) => fresh.has(key(session.id, person.id, kind)));
}
