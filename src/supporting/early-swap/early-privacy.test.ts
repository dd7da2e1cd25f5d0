/** Who said what is nobody's but their own: every role tries every way to it, and afterwards there is nothing left to find. */
import { describe, expect, it } from 'vitest';
import { nobody, organizationIdOf, personIdOf, theSystem, type Actor } from '../../platform/actor.ts';
import type { AnyQuery } from '../../platform/command.ts';
import { execute, paramsIn } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aManager, anAdministrator, anOrganization, anOwner, aPerson, hasRole } from '../../people/testing.ts';
import { saveCriteria } from '../../pairing/criteria/save-criteria.ts';
import { endMatch } from '../../pairing/matches/end-match.ts';
import { pairing } from '../../pairing/stage.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { aRegistration } from '../../registration/testing.ts';
import { supporting } from '../stage.ts';
import { aCast, day, stagesToSupporting } from '../testing.ts';
import { answerEarlyQuestion } from './answer-early-question.ts';
import { theyAreAsked } from './testing-early.ts';

const app = await testApp(stagesToSupporting);
const cast = await aCast(app);
const { organization, program, mo, mia, match } = cast;
await theyAreAsked(app, cast);
await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
await app.does(mo, answerEarlyQuestion, { match, said: 'keep' });

/** The other one of the pair first of all, who runs the program next. */
const roles: Record<string, Actor> = {
  Mo: mo,
  manager: cast.cara,
  'a manager who is the partner': await hasRole(app, mo, 'program_manager', program.id),
  sponsor: cast.vera,
  owner: await anOwner(app, organization),
  'IT administrator': await anAdministrator(app, organization),
  viewer: await hasRole(app, await aPerson(app, organization), 'viewer'),
  'other participant': cast.tea,
  'somebody of the organisation': await aPerson(app, organization),
  'manager elsewhere': await aManager(app, await anOrganization(app, { name: 'Elsewhere' })),
  'the product itself': theSystem(organization.id),
  nobody,
};

type Ask = (text: string) => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;

async function rawly(actor: Actor, fn: (ask: Ask) => Promise<void>): Promise<void> {
  const client = await app.pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.organization', $1, true), set_config('app.person', $2, true), set_config('app.now', $3, true)`,
      [organizationIdOf(actor) ?? '', personIdOf(actor) ?? '', app.clock.at().toISOString()],
    );
    await fn((text) => client.query(text));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const { rows: tables } = await app.ownerPool.query<{ name: string }>(
  `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and has_table_privilege('pairwell_app', c.oid, 'select')`,
);

/** Whether anything beside the person's own answer says what was said: the word, as a value. */
const saysSwap = (rows: unknown) => /"(said|together|outcome)":"swap"/.test(JSON.stringify(rows));

describe('E4 an answer in private', () => {
  it('is there to be found, and its author finds it', async () => {
    const { rows } = await app.ownerPool.query('select person_id, said from supporting.early_answers');
    expect(rows).toHaveLength(2);
    await rawly(mia, async (ask) => {
      expect((await ask('select person_id, said from supporting.early_answers')).rows).toEqual([{ person_id: mia.personId, said: 'swap' }]);
    });
  });

  it.each(Object.keys(roles))('is found by %s in no table', async (role) => {
    const actor = roles[role] as Actor;
    await rawly(actor, async (ask) => {
      for (const { name } of tables) expect(saysSwap((await ask(`select * from ${name}`)).rows), `${role} reads ${name}`).toBe(false);
      const own = role.includes('Mo') || role.includes('partner') ? 1 : 0;
      expect((await ask('select * from supporting.early_answers')).rows).toHaveLength(own);
    });
  });

  it.each(Object.keys(roles))('is told to %s by no query', async (role) => {
    const given = { match, program: program.id, session: match, case: match };
    for (const query of app.stages.flatMap((stage) => stage.queries) as AnyQuery[]) {
      if (!paramsIn(query.http).every((name) => name in given)) continue;
      const found = await execute(app, roles[role] as Actor, query, given).catch((problem: Error) => problem.message);
      expect(saysSwap(found) || /"iSaid":"swap"/.test(JSON.stringify(found)), `${role} asks ${query.name}`).toBe(false);
    }
  });

  it.each(Object.keys(roles).filter((role) => role !== 'the product itself'))(
    'comes to nothing for %s who asks what both said together',
    async (role) => {
      await rawly(roles[role] as Actor, async (ask) => {
        const { rows } = await ask(`select answered, together from supporting.early_answers_together('${match}')`);
        if (organizationIdOf(roles[role] as Actor) && personIdOf(roles[role] as Actor))
          expect(rows).toEqual([{ answered: 0, together: 'keep' }]);
      });
    },
  );

  it('is told to the product as what both said together, without who', async () => {
    await rawly(theSystem(organization.id), async (ask) => {
      const { rows } = await ask(`select * from supporting.early_answers_together('${match}')`);
      expect(rows).toEqual([{ answered: 2, latest: expect.any(Date), together: 'swap' }]);
    });
  });

  it.each(Object.keys(roles))('cannot be changed, removed or given for Mia by %s', async (role) => {
    await rawly(roles[role] as Actor, async (ask) => {
      const theirs = `where person_id = '${mia.personId}'`;
      expect((await ask(`update supporting.early_answers set said = 'keep' ${theirs}`)).rowCount).toBe(0);
      expect((await ask(`delete from supporting.early_answers ${theirs}`)).rowCount).toBe(0);
      await ask(`select supporting.forget_early_answers('${match}')`);
      await expect(
        ask(`insert into supporting.early_answers values ('${organization.id}', '${match}', '${mia.personId}', 'keep', now())
          on conflict (match_id, person_id) do update set said = 'keep'`),
      ).rejects.toThrow(/row-level security/);
    });
    expect((await app.ownerPool.query('select said from supporting.early_answers order by said')).rows).toEqual([
      { said: 'keep' },
      { said: 'swap' },
    ]);
  });

  it('is refused from whoever is not of the pair, who do not learn that it was asked', async () => {
    for (const role of ['manager', 'other participant', 'owner', 'manager elsewhere'])
      await expect(execute(app, roles[role] as Actor, answerEarlyQuestion, { match, said: 'keep' })).rejects.toThrow(
        'This page does not exist',
      );
  });

  it('goes with the person who gave it, and so do the bridges they were asked for', async () => {
    const other = await aCast(app);
    await theyAreAsked(app, other);
    await app.does(other.mia, answerEarlyQuestion, { match: other.match, said: 'swap' });
    const about = await aCast(app);
    await app.does(about.cara, saveCriteria, { program: about.program.id, seniority: { mentorIs: 'any' }, criteria: [] });
    await aRegistration(app, await aPerson(app, about.organization), about.program.id, { as: 'mentor' });
    await app.does(about.cara, endMatch, { match: about.match, reason: 'not a fit' });
    const left = async (person: { personId: string; organizationId: string }) => {
      await app.ownerPool.query('update people.persons set erased_at = now() where id = $1', [person.personId]);
      await inTransaction(app, theSystem(person.organizationId), (ctx) => supporting.erase?.(ctx, person.personId) ?? Promise.resolve());
      await inTransaction(app, theSystem(person.organizationId), (ctx) => pairing.erase?.(ctx, person.personId) ?? Promise.resolve());
      const { rows } = await app.ownerPool.query<{ rows: number }>(
        `select (select count(*)::int from supporting.early_answers where person_id = $1) + (select count(*)::int from pairing.bridges where mentee_id = $1) as rows`,
        [person.personId],
      );
      return rows[0]?.rows;
    };
    expect((await app.ownerPool.query('select 1 from pairing.bridges where mentee_id = $1', [about.mia.personId])).rowCount).toBe(1);
    expect(await left(about.mia)).toBe(0);
    expect(await left(other.mia)).toBe(0);
  });

  it('leaves no event behind, neither when it is given nor when it is settled, and no answer', async () => {
    const named = async () =>
      (await app.ownerPool.query<{ name: string }>(`select name from platform.events order by id`)).rows.map(({ name }) => name);
    const before = (await named()).length;
    await app.does(mia, answerEarlyQuestion, { match, said: 'adjust' });
    await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
    expect((await named()).length).toBe(before);
    await app.passes(2 * day, day);
    const { rows } = await app.ownerPool.query<{ actor: string | null; reason: string }>(
      `select actor_person_id as actor, data->>'reason' as reason from platform.events where name = 'pairing.match-ended' and data->>'match' = $1`,
      [match],
    );
    expect(rows).toEqual([{ actor: null, reason: 'not a fit' }]);
    expect((await app.ownerPool.query('select 1 from supporting.early_answers')).rowCount).toBe(0);
    expect((await app.ownerPool.query('select outcome from supporting.early_questions where match_id = $1', [match])).rows).toEqual([
      { outcome: null },
    ]);
    const all = await Promise.all(tables.map(async ({ name }) => (await app.ownerPool.query(`select * from ${name}`)).rows));
    expect(saysSwap(all)).toBe(false);
  });
});
