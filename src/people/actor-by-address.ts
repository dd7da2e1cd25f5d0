import type { PersonActor } from '../platform/actor.ts';
import type { App } from '../platform/app.ts';

interface Found {
  person_id: string;
  organization_id: string;
  language: string;
  time_zone: string;
  slug: string;
}

/**
 * The person with this address, for the command line, where nobody signs in.
 * @param organization the slug, needed where the address belongs to several organisations
 * @throws Error with a sentence when there is none, or more than one
 */
export async function actorByAddress(app: App, address: string, organization?: string): Promise<PersonActor> {
  const found = await app.ownerPool.query<Found>(
    `select p.id as person_id, p.organization_id, p.language, p.time_zone, o.slug
     from people.persons p join people.organizations o on o.id = p.organization_id
     where lower(p.email) = lower($1) and p.erased_at is null and ($2::text is null or o.slug = $2)`,
    [address, organization ?? null],
  );
  const [first, ...others] = found.rows;
  if (!first) throw new Error(`Nobody has the address ${address}.`);
  if (others.length > 0)
    throw new Error(
      `${address} belongs to several organisations: ${found.rows.map((row) => row.slug).join(', ')}. Name one with --organization.`,
    );
  return {
    kind: 'person',
    personId: first.person_id,
    organizationId: first.organization_id,
    language: first.language,
    timeZone: first.time_zone,
  };
}
