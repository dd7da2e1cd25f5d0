import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { organizations, persons } from '../tables.ts';
import { ownerDatabase } from './owner-database.ts';

/** One person an address belongs to, in one organisation. */
export interface Membership {
  personId: string;
  organizationId: string;
  organization: string;
  givenName: string;
  familyName: string;
  language: string;
  timeZone: string;
}

/** The active persons with this address, over all organisations, the oldest organisation first. */
export async function membershipsOf(app: App, address: string): Promise<Membership[]> {
  return ownerDatabase(app)
    .select({
      personId: persons.id,
      organizationId: persons.organizationId,
      organization: organizations.name,
      givenName: persons.givenName,
      familyName: persons.familyName,
      language: persons.language,
      timeZone: persons.timeZone,
    })
    .from(persons)
    .innerJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(and(sql`lower(${persons.email}) = lower(${address})`, isNull(persons.departedAt), isNull(persons.erasedAt)))
    .orderBy(asc(organizations.createdAt), asc(organizations.id));
}
