/** A program in which people have registered, were paired and have met, for the tests of this stage. */
import { pairing } from '../pairing/stage.ts';
import { aMatch } from '../pairing/testing.ts';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson, hasRole } from '../people/testing.ts';
import { planning } from '../planning/stage.ts';
import { aProgram, type PlannedProgram, type PlannedTrack } from '../planning/testing.ts';
import type { PersonActor } from '../platform/actor.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { registration } from '../registration/stage.ts';
import { scheduling } from '../scheduling/stage.ts';
import type { ReportReading } from './read/reading.ts';
import { reporting } from './stage.ts';

/** Those whose rows reports are made of. What the supporting stage does by itself when sessions are held is tested there. */
export const stagesTested = [people, planning, registration, pairing, scheduling, reporting];

export interface World {
  organization: { id: string };
  /** Runs the program. */
  cara: PersonActor;
  /** The executive sponsor. */
  vera: PersonActor;
  program: PlannedProgram;
}

export async function aWorld(
  app: TestApp,
  given: { tracks?: PlannedTrack[]; startsOn?: string | null; endsOn?: string | null; name?: string } = {},
): Promise<World> {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const vera = await hasRole(app, await aPerson(app, organization, { givenName: 'Vera', familyName: 'Holt' }), 'executive_sponsor');
  return { organization, cara, vera, program: await aProgram(app, cara, { launched: true, ...given }) };
}

export async function isInvited(app: TestApp, { program }: World, person: PersonActor, at: Date | string = app.clock.at()): Promise<void> {
  await app.ownerPool.query(
    'insert into registration.invitations (id, organization_id, program_id, person_id, invited_at) values (gen_random_uuid(), $1, $2, $3, $4)',
    [person.organizationId, program.id, person.personId, at],
  );
}

export interface Pair {
  id: string;
  mentor: PersonActor;
  mentee: PersonActor;
}

/** Two new people and their match, published now. */
export async function aPair(
  app: TestApp,
  { organization, program }: World,
  { track, department }: { track?: string; department?: string } = {},
): Promise<Pair> {
  const mentor = await aPerson(app, organization, { givenName: 'Mo' });
  const mentee = await aPerson(app, organization, { givenName: 'Mia', department });
  return { ...(await aMatch(app, program, mentor, mentee, track ? { track } : {})), mentor, mentee };
}

export interface SessionPast {
  startsAt: string;
  /** What became of it; 'open' where nobody has said anything. */
  state?: 'held' | 'missed' | 'excused' | 'cancelled' | 'open';
  minutes?: number;
  /** Hours before the start. */
  cancelledAhead?: number;
  wrappedUp?: boolean;
  /** Stars by who gave them. */
  rated?: { mentee?: number; mentor?: number };
}

let sessionsMade = 0;

/** A session as the later stages leave it, written straight into the database. */
export async function aPastSession(app: TestApp, { organization, program }: World, pair: Pair, given: SessionPast): Promise<string> {
  const { startsAt, state = 'held', minutes = 45, cancelledAhead = 48 } = given;
  const when = (wanted: SessionPast['state']) => (state === wanted ? startsAt : null);
  const cancelledAt = state === 'cancelled' ? new Date(Date.parse(startsAt) - cancelledAhead * 3_600_000) : null;
  const { rows } = await app.ownerPool.query<{ id: string }>(
    `insert into scheduling.sessions (id, organization_id, program_id, match_id, number, starts_at, planned_minutes, time_zone, scheduled_at, held_at, held_minutes, missed_at, excused_at, cancelled_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'UTC', $5, $7, $8, $9, $10, $11) returning id`,
    [
      organization.id,
      program.id,
      pair.id,
      ++sessionsMade,
      startsAt,
      minutes,
      when('held'),
      state === 'held' ? minutes : null,
      when('missed'),
      when('excused'),
      cancelledAt,
    ],
  );
  const id = rows[0]?.id as string;
  if (given.wrappedUp)
    await app.ownerPool.query(
      'insert into supporting.wrap_ups (session_id, organization_id, program_id, match_id, wrapped_up_at) values ($1, $2, $3, $4, $5)',
      [id, organization.id, program.id, pair.id, startsAt],
    );
  for (const role of ['mentee', 'mentor'] as const) {
    const stars = given.rated?.[role];
    if (stars === undefined) continue;
    await app.ownerPool.query(
      'insert into supporting.rated_sessions (organization_id, session_id, person_id, role, rated_at) values ($1, $2, $3, $4, $5)',
      [organization.id, id, pair[role].personId, role, startsAt],
    );
    await app.ownerPool.query(
      'insert into supporting.session_ratings (id, organization_id, session_id, program_id, match_id, person_id, stars, rated_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)',
      [organization.id, id, program.id, pair.id, pair[role].personId, stars, startsAt],
    );
  }
  return id;
}

/** One of a report's numbers by its key. */
export const valueOf = (reading: ReportReading, key: string): number | null =>
  reading.figures.find((figure) => figure.key === key)?.value ?? null;

/** What one of its charts draws, first value by label. */
export const drawnIn = (reading: ReportReading, key: string, place = 0): [string, number | null][] =>
  reading.charts
    .find((chart) => chart.key === key)
    ?.drawn[place]?.rows.map((row): [string, number | null] => [row.label, row.values[0] ?? null]) ?? [];
