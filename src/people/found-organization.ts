import { v7 as uuidv7 } from 'uuid';
import type { App } from '../platform/app.ts';

/** What an installation starts from: an organisation. No person may make one, so it runs as the database's owner. @returns its id */
export async function foundOrganization(
  app: App,
  { name, slug, timeZone, language = 'en' }: { name: string; slug: string; timeZone: string; language?: string },
): Promise<string> {
  const at = app.clock.at(0);
  const id = uuidv7({ msecs: at.getTime() });
  await app.ownerPool.query(
    'insert into people.organizations (id, name, slug, time_zone, language, created_at) values ($1, $2, $3, $4, $5, $6)',
    [id, name, slug, timeZone, language, at],
  );
  return id;
}
