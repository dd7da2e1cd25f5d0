import type { App } from '../platform/app.ts';
import { newIdAt } from '../platform/new-id.ts';

export interface Founding {
  name: string;
  slug: string;
  timeZone: string;
  language?: string;
  /** Its first owner, who brings in everyone else. */
  owner?: { email: string; givenName: string; familyName: string };
}

/** What an installation starts from: an organisation. No person may make one, so it runs as the database's owner. @returns its id */
export async function foundOrganization(app: App, { name, slug, timeZone, language = 'en', owner }: Founding): Promise<string> {
  const clock = await app.ownerPool.query<{ offset_ms: string }>('select offset_ms from platform.clock');
  const at = app.clock.at(Number(clock.rows[0]?.offset_ms ?? 0));
  const newId = () => newIdAt(at);
  const id = newId();
  const client = await app.ownerPool.connect();
  try {
    await client.query('begin');
    await client.query(
      'insert into people.organizations (id, name, slug, time_zone, language, created_at) values ($1, $2, $3, $4, $5, $6)',
      [id, name, slug, timeZone, language, at],
    );
    if (owner) {
      const person = newId();
      await client.query(
        `insert into people.persons (id, organization_id, given_name, family_name, email, time_zone, language, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [person, id, owner.givenName, owner.familyName, owner.email, timeZone, language, at],
      );
      await client.query(
        `insert into people.role_grants (id, organization_id, person_id, role, granted_at) values ($1, $2, $3, 'owner', $4)`,
        [newId(), id, person, at],
      );
    }
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw problem;
  } finally {
    client.release();
  }
  return id;
}
