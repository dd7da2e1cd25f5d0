import { createHash, randomBytes } from 'node:crypto';
import { Caller } from '../journeys/story/api-client.ts';
import { askDatabase } from './embedded-database.ts';

/** A caller whose key can also be shown to a page. */
export class KeyHolder extends Caller {
  readonly bearer: string;
  readonly personId: string;

  constructor(site: { url: string }, bearer: string, personId: string) {
    super(site, bearer);
    this.bearer = bearer;
    this.personId = personId;
  }
}

/**
 * Scaffolding: a key for every person, written straight into the database, since thousands of keys
 * through the command line would take longer than what is measured. Everything after goes by the API.
 * @returns callers by address
 */
export async function handOutKeys(
  site: { url: string; dataFolder: string },
  addresses?: readonly string[],
): Promise<Map<string, KeyHolder>> {
  const people = await askDatabase<{ id: string; organization_id: string; email: string }>(
    site.dataFolder,
    'select id, organization_id, email from people.persons where email is not null and departed_at is null and ($1::text[] is null or email = any ($1)) order by id',
    [addresses ?? null],
  );
  const keys = people.map(() => `pw_${randomBytes(32).toString('base64url')}`);
  await askDatabase(
    site.dataFolder,
    `insert into people.api_keys (id, organization_id, person_id, name, digest, made_at)
     select gen_random_uuid(), o, p, 'scaffolding', d, now() from unnest($1::uuid[], $2::uuid[], $3::text[]) as given (o, p, d)`,
    [
      people.map((one) => one.organization_id),
      people.map((one) => one.id),
      keys.map((key) => createHash('sha256').update(key).digest('hex')),
    ],
  );
  return new Map(people.map((one, place) => [one.email, new KeyHolder(site, keys[place] as string, one.id)]));
}
