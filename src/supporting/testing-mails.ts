import type { PersonActor } from '../platform/actor.ts';
import type { TestApp } from '../platform/testing/test-app.ts';

/** Every mail of this name to a person, by time. */
export async function mailsNamed(app: TestApp, name: string, person: PersonActor): Promise<{ subject: string; bodyText: string }[]> {
  const found = await app.ownerPool.query<{ subject: string; bodyText: string }>(
    `select subject, body_text as "bodyText" from platform.mails where to_person_id = $1 and name = $2 order by written_at, id`,
    [person.personId, name],
  );
  return found.rows;
}

/** The subjects of the mails this stage wrote to a person, by time, then by alphabet. */
export async function mailsOf(app: TestApp, person: PersonActor): Promise<string[]> {
  const found = await app.ownerPool.query<{ subject: string }>(
    `select subject from platform.mails where to_person_id = $1 and name like 'supporting.%' order by written_at, subject`,
    [person.personId],
  );
  return found.rows.map((row) => row.subject);
}
