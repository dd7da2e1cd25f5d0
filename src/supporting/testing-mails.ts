import type { PersonActor } from '../platform/actor.ts';
import type { TestApp } from '../platform/testing/test-app.ts';

/** The subjects of the mails this stage wrote to a person, by time, then by alphabet. */
export async function mailsOf(app: TestApp, person: PersonActor): Promise<string[]> {
  const found = await app.ownerPool.query<{ subject: string }>(
    `select subject from platform.mails where to_person_id = $1 and name like 'supporting.%' order by written_at, subject`,
    [person.personId],
  );
  return found.rows.map((row) => row.subject);
}
