/** Whether all that was acknowledged is there, once, and every mail went out once or is honestly in doubt. */
import type { Json } from '../journeys/story/api-client.ts';
import { askDatabase } from './embedded-database.ts';
import { read, type Insistence } from './insistence.ts';
import type { Acknowledged } from './live-through-story.ts';

interface MailRow {
  id: string;
  what: string;
  claimed: boolean;
  sent: boolean;
}

export interface MailsFound {
  written: number;
  delivered: number;
  /** Claimed by a sender that was killed: it may have gone out or not, and is never sent again by itself. */
  inDoubt: number;
  findings: string[];
}

/** Reads the acknowledged effects back through the API. @returns what is missing or too much, one sentence each */
export async function accountForCommands({ program, people, registered, matches }: Acknowledged, record: Insistence): Promise<string[]> {
  const findings: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    if (found !== expected) findings.push(`${what}: ${String(found)} instead of ${String(expected)}`);
  };
  const listed = await read<{ items: Json[] }>(record, people.Cara, `/programs/${program}/registrations?limit=200`);
  expect('finished registrations', listed.items.length, registered);
  const published = await read<{ items: Json[] }>(record, people.Cara, `/programs/${program}/matches?limit=200`);
  expect('matches', published.items.length, matches.size);
  let held = 0;
  for (const [match, { mentee, sessions }] of matches) {
    const { items } = await read<{ items: { id: string; state: string; heldMinutes: number | null }[] }>(
      record,
      people[mentee],
      `/matches/${match}/sessions?limit=200`,
    );
    expect(`sessions of ${mentee}`, items.length, sessions.size);
    for (const [id, { held: met }] of sessions) {
      const found = items.find((one) => one.id === id);
      if (met) held++;
      if (met) expect(`session ${id}`, `${found?.state} ${found?.heldMinutes}`, 'held 25');
      else expect(`session ${id}`, Boolean(found), true);
    }
  }
  const { figures } = await read<{ figures: { key: string; value: number | null }[] }>(
    record,
    people.Cara,
    `/programs/${program}/reports/sessions`,
  );
  for (const key of ['held', 'wrappedUp', 'ratedByMentor', 'ratedByMentee'])
    expect(`the report's ${key}`, figures.find((one) => one.key === key)?.value, held);
  return findings;
}

/**
 * Waits until the queue is empty. Jobs that failed wait out their back-off; the trial does not, and
 * makes them ready, which is all it does.
 */
export async function untilDrained(dataFolder: string): Promise<string[]> {
  const end = performance.now() + 60_000;
  for (;;) {
    const left = await askDatabase<{ task: string; last_error: string | null }>(
      dataFolder,
      `select t.identifier as task, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier <> 'run-chores'`,
    );
    if (left.length === 0) return [];
    if (performance.now() > end) return [`${left.length} jobs were never done, such as ${JSON.stringify(left[0])}`];
    await askDatabase(dataFolder, 'update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null');
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

/** @param delivered the Message-IDs a mail server accepted */
export async function accountForMails(dataFolder: string, delivered: readonly string[]): Promise<MailsFound> {
  const findings: string[] = [];
  const rows = await askDatabase<MailRow>(
    dataFolder,
    `select id, concat_ws(' | ', occasion, name, to_person_id) as what, claimed_at is not null as claimed, sent_at is not null as sent from platform.mails`,
  );
  const times = new Map<string, number>();
  for (const id of delivered) times.set(id, (times.get(id) ?? 0) + 1);
  const whatFor = new Map<string, string>();
  for (const { id, what, claimed, sent } of rows) {
    const count = times.get(`${id}@pairwell`) ?? 0;
    times.delete(`${id}@pairwell`);
    if (count > 1) findings.push(`the mail '${what}' was delivered ${count} times`);
    if (count > 0 && whatFor.has(what)) findings.push(`two mails were delivered for '${what}'`);
    if (count > 0) whatFor.set(what, id);
    if (sent && count === 0) findings.push(`the mail '${what}' is marked as sent and never arrived`);
    if (!sent && !claimed) findings.push(`the mail '${what}' was never sent`);
  }
  for (const id of times.keys()) findings.push(`a mail '${id}' arrived that the outbox does not know`);
  return {
    written: rows.length,
    delivered: delivered.length,
    inDoubt: rows.filter(({ sent, claimed }) => claimed && !sent).length,
    findings,
  };
}
