/** People for tests, written straight into the database; what made them is not what is being tested. */
import type { PersonActor } from '../platform/actor.ts';
import type { App } from '../platform/app.ts';
import { newIdAt } from '../platform/new-id.ts';
import type { Role } from './access.ts';
import { foundOrganization } from './found-organization.ts';

let made = 0;

const now = (app: App) => app.clock.at(0);
const newId = (app: App) => newIdAt(now(app));

export async function anOrganization(
  app: App,
  { name = 'Fjord Instruments', timeZone = 'UTC' }: { name?: string; timeZone?: string } = {},
): Promise<{ id: string }> {
  return { id: await foundOrganization(app, { name, slug: `organization-${++made}`, timeZone }) };
}

export interface GivenPerson {
  givenName?: string;
  familyName?: string;
  /** null: a person without an address. */
  email?: string | null;
  title?: string;
  department?: string;
  location?: string;
  employeeNumber?: string;
  timeZone?: string;
  language?: string;
  managerId?: string;
  hiredOn?: string;
  leftOn?: string;
}

/** A person of the organisation, as the actor they are once signed in. Managers given become reporting lines. */
export async function aPerson(app: App, organization: { id: string }, given: GivenPerson = {}): Promise<PersonActor> {
  const place = ++made;
  const { givenName = 'Ada', familyName = `Berg ${place}`, timeZone = 'UTC', language = 'en', leftOn } = given;
  const id = newId(app);
  const email = given.email === undefined ? `person.${place}@fjord.example` : given.email;
  const departedAt = leftOn && new Date(leftOn) < now(app) ? now(app) : null;
  await app.ownerPool.query(
    `insert into people.persons (id, organization_id, given_name, family_name, email, employee_number, title, department, location,
       time_zone, language, manager_id, hired_on, left_on, departed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      organization.id,
      givenName,
      familyName,
      email,
      given.employeeNumber,
      given.title,
      given.department,
      given.location,
      timeZone,
      language,
      given.managerId,
      given.hiredOn,
      leftOn,
      departedAt,
      now(app),
    ],
  );
  if (given.managerId)
    await app.ownerPool.query(
      `insert into people.reporting_lines (organization_id, person_id, above_id, distance)
       select $1::uuid, $2::uuid, $3::uuid, 1 union all
       select organization_id, $2::uuid, above_id, distance + 1 from people.reporting_lines where person_id = $3`,
      [organization.id, id, given.managerId],
    );
  return { kind: 'person', personId: id, organizationId: organization.id, language, timeZone };
}

/** Gives the person a role, for one program or, without one, for the whole organisation. */
export async function hasRole(app: App, person: PersonActor, role: Role, program: string | null = null): Promise<PersonActor> {
  await app.ownerPool.query(
    'insert into people.role_grants (id, organization_id, person_id, role, program_id, granted_at) values ($1, $2, $3, $4, $5, $6)',
    [newId(app), person.organizationId, person.personId, role, program, now(app)],
  );
  return person;
}

/** Cara, who manages every program of the organisation. */
export async function aManager(app: App, organization: { id: string }, given: GivenPerson = {}): Promise<PersonActor> {
  return hasRole(app, await aPerson(app, organization, { givenName: 'Cara', familyName: 'Lind', ...given }), 'program_manager');
}

/** Olga, who owns the organisation. */
export async function anOwner(app: App, organization: { id: string }, given: GivenPerson = {}): Promise<PersonActor> {
  return hasRole(app, await aPerson(app, organization, { givenName: 'Olga', familyName: 'Stein', ...given }), 'owner');
}

/** Ian, who looks after the directory and sign-in. */
export async function anAdministrator(app: App, organization: { id: string }, given: GivenPerson = {}): Promise<PersonActor> {
  return hasRole(app, await aPerson(app, organization, { givenName: 'Ian', familyName: 'Moor', ...given }), 'it_administrator');
}
