/** What the database itself shows of requests, attacked with raw SQL as the people concerned. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { pairing } from '../stage.ts';
import { acceptRequest } from './accept-request.ts';
import { confirmRequest } from './confirm-request.ts';
import { sendRequests } from './send-requests.ts';
import { aChoice, askedOf } from './testing-choice.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const { program, mentors, mentees } = await aChoice(app, org, cara, { mentees: 2, process: { chemistryCall: true } });
const [mo, later] = mentors as [PersonActor, PersonActor];
const [mia, tea] = mentees as [PersonActor, PersonActor];
await app.does(mia, sendRequests, { program, wishes: [mo.personId, later.personId] });
const [request] = (await askedOf(app, mo, program)) as [string];
await app.does(mo, acceptRequest, { request });
await app.does(mo, confirmRequest, { request, said: 'no' });
const stranger = await aPerson(app, org);
const otherManager = await aManager(app, await anOrganization(app));

const count = (person: PersonActor, table: string) =>
  inTransaction(app, person, (ctx) =>
    ctx.db.execute<{ count: number }>(sql.raw(`select count(*)::int as count from pairing.${table}`)),
  ).then(({ rows }) => rows[0]?.count);

describe('the database itself', () => {
  it('A2-05 shows a silent answer to its author alone', async () => {
    expect(await Promise.all([mo, mia, cara, later, stranger].map((who) => count(who, 'silent_answers')))).toEqual([1, 0, 0, 0, 0]);
  });

  it('shows a request to its mentee, to its mentor once asked, and to who runs the program', async () => {
    expect(await Promise.all([mia, mo, later, tea, stranger, otherManager].map((who) => count(who, 'requests')))).toEqual([
      2, 1, 0, 0, 0, 0,
    ]);
    expect(await count(cara, 'requests')).toBe(2);
  });

  it('shows of the shortlists one’s own, and to a mentor where they are listed', async () => {
    const all = (await count(cara, 'choices')) as number;
    for (const who of [mia, tea, mo]) expect(await count(who, 'choices')).toBeLessThan(all);
    expect(await count(stranger, 'choices')).toBe(0);
  });

  it('lets nobody answer for another or write a request in their name', async () => {
    const forge = (who: PersonActor, text: string) => inTransaction(app, who, (ctx) => ctx.db.execute(sql.raw(text)));
    await expect(
      forge(mia, `insert into pairing.silent_answers values ('${org.id}', '${request}', '${later.personId}', 'yes', now())`),
    ).rejects.toThrow();
    await expect(
      forge(
        tea,
        `insert into pairing.requests (id, organization_id, program_id, mentee_id, mentor_id, way, place, listed_at)
         values (gen_random_uuid(), '${org.id}', '${program}', '${mia.personId}', '${later.personId}', 'request', 0, now())`,
      ),
    ).rejects.toThrow();
    const changed = await forge(mia, `update pairing.silent_answers set said = 'yes'`);
    expect(changed.rowCount).toBe(0);
  });
});
