/** What somebody answered is theirs and of those who run the program: every other role looks for it in every table, on every page and by the API. */
import { describe, expect, it } from 'vitest';
import { criteriaSet } from '../pairing/criteria/criteria-set.ts';
import { saveCriteria } from '../pairing/criteria/save-criteria.ts';
import { createScenario } from '../pairing/laboratory/create-scenario.ts';
import { shareScenario } from '../pairing/laboratory/share-scenario.ts';
import { publishMatches } from '../pairing/matches/publish-matches.ts';
import { sendRequests } from '../pairing/requests/send-requests.ts';
import { listUnmatchedPeople } from '../pairing/runs/list-unmatched-people.ts';
import { proposeMatches } from '../pairing/runs/propose-matches.ts';
import { drawUpShortlists } from '../pairing/shortlists/draw-up-shortlists.ts';
import { aParticipant, type PoolMember } from '../pairing/testing-pool.ts';
import { editPerson } from '../people/directory/edit-person.ts';
import { erasePerson } from '../people/erasing/erase-person.ts';
import { aManager, anAdministrator, anOrganization, anOwner, aPerson, hasRole } from '../people/testing.ts';
import { aProgram } from '../planning/testing.ts';
import { nobody, theSystem, type Actor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { rawly } from '../platform/testing/rawly.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { withdrawRegistration } from '../registration/answering/withdraw-registration.ts';
import { registrantsOf } from '../registration/registrants-of.ts';
import { stages } from './stages.ts';
import { byApi, byPages } from './testing-ways.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);

/** Each says at what pace they learn as nobody else does, and pairs are found by it as well. */
const criteria = criteriaSet.parse({
  criteria: [
    { key: 'skills', name: 'Teaches it', kind: 'wanted-offered', mentee: ['want-to-learn'], mentor: ['can-teach'], strength: 'very' },
    { key: 'pace', name: 'Like the same pace', kind: 'different', mentee: ['pace'], mentor: ['pace'], strength: 'slightly' },
  ],
});
const join = (program: string, givenName: string, given: PoolMember) =>
  aParticipant(app, organization, program, { givenName, ...given, hoursPerMonth: 40, answers: { pace: `As ${givenName} does` } });
const allIn = (text: string): string[] => [...new Set([...text.matchAll(/As (\w+) does/g)].map(([, name]) => name as string))].sort();

/** Ada and Mo mentor; Mia asks Mo, Tea and Eve wait; Una has withdrawn. */
const { id: program } = await aProgram(app, cara, { structure: 'buddy', launched: true });
await app.does(cara, saveCriteria, { program, ...criteria });
const mo = await join(program, 'Mo', { as: 'mentor', teaches: ['Juggling'] });
const ada = await join(program, 'Ada', { as: 'mentor', teaches: ['Juggling'], capacity: 2 });
const mia = await join(program, 'Mia', { wants: ['Juggling'] });
const tea = await join(program, 'Tea', { wants: ['Juggling'] });
const eve = await join(program, 'Eve', { wants: ['Juggling'] });
const una = await join(program, 'Una', { wants: ['Juggling'] });
await app.does(cara, proposeMatches, { program });

/** Gil takes one of two, and they are a pair. */
const { id: circles } = await aProgram(app, cara, { name: 'Circles', structure: 'one-on-one', launched: true });
await app.does(cara, saveCriteria, { program: circles, ...criteria });
const gil = await join(circles, 'Gil', { as: 'mentor', capacity: 1 });
const amy = await join(circles, 'Amy', {});
await join(circles, 'Bea', {});
await app.does(cara, proposeMatches, { program: circles });

for (const one of [program, circles]) {
  const { scenario } = await app.does(cara, createScenario, { program: one, name: 'A try' });
  await app.does(cara, shareScenario, { program: one, scenario });
}
await app.does(una, withdrawRegistration, { program });
await app.does(cara, publishMatches, { program: circles });
const { rows: made } = await app.ownerPool.query<{ match: string }>('select id as match from pairing.matches');
await app.does(cara, drawUpShortlists, { program });
await app.does(mia, sendRequests, { program, wishes: [mo.personId] });

interface Reader {
  actor: Actor;
  /** Whose answers the database shows in a row of their own, and whose in pools that were frozen. */
  ofAnswers?: string[];
  ofPools?: string[];
  /** Counted by a chart of the program's reports, by what was chosen and never by whom. */
  counted?: string[];
}

const [ofProgram, ofCircles] = [
  ['Ada', 'Eve', 'Mia', 'Mo', 'Tea', 'Una'],
  ['Amy', 'Bea', 'Gil'],
];
const all = [...ofProgram, ...ofCircles].sort();
const manages = { ofAnswers: all, ofPools: all };
/** Five have answered, and each otherwise: only here does a choice tell whose it is. */
const reports = { counted: ofProgram.filter((name) => name !== 'Una') };
const readers: Record<string, Reader> = {
  'a mentor': { actor: ada, ofAnswers: ['Ada'] },
  'a mentor who is asked': { actor: mo, ofAnswers: ['Mo'] },
  'a mentee who asks': { actor: mia, ofAnswers: ['Mia'] },
  'a mentee who waits': { actor: tea, ofAnswers: ['Tea'] },
  'somebody who has withdrawn': { actor: una, ofAnswers: ['Una'] },
  'a mentor of another program': { actor: gil, ofAnswers: ['Gil'] },
  'a mentee of another program': { actor: amy, ofAnswers: ['Amy'] },
  manager: { actor: cara, ...manages },
  owner: { actor: await anOwner(app, organization), ...manages },
  'manager of the other program': {
    actor: await hasRole(app, await aPerson(app, organization), 'program_manager', circles),
    ofAnswers: ofCircles,
    ofPools: ofCircles,
  },
  sponsor: { actor: await hasRole(app, await aPerson(app, organization), 'executive_sponsor', program), ...reports },
  viewer: { actor: await hasRole(app, await aPerson(app, organization), 'viewer'), ...reports },
  'IT administrator': { actor: await anAdministrator(app, organization) },
  'somebody of the organisation': { actor: await aPerson(app, organization) },
  'manager elsewhere': { actor: await aManager(app, await anOrganization(app, { name: 'Elsewhere' })) },
  nobody: { actor: nobody },
};
const everybody = Object.keys(readers);
const theProduct: Reader = { actor: theSystem(organization.id), ...manages };
const pools = ['run_problems', 'scenario_bases'];

const tables = (
  await app.ownerPool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and has_table_privilege('pairwell_app', c.oid, 'select') and n.nspname !~ '^(pg_|information_schema)' order by 1`,
  )
).rows.map(({ name }) => name);

describe('what people answered', () => {
  it.each([...everybody, 'the product itself'])('is shown by the database to %s as far as it is theirs, in any table', async (who) => {
    const { actor, ofAnswers = [], ofPools = [] } = readers[who] ?? theProduct;
    await rawly(app, actor, async (ask) => {
      for (const table of tables) {
        const found = allIn(JSON.stringify((await ask(`select t::text from ${table} t`)).rows));
        if (table === 'registration.answers') expect(found).toEqual(ofAnswers);
        else if (pools.some((pool) => table.endsWith(pool))) expect(found, table).toEqual(ofPools);
        else
          expect(
            found.filter((name) => !(table === 'pairing.proposed_pairs' && ofPools.includes(name))),
            table,
          ).toEqual([]);
      }
    });
  });

  it.each([...everybody, 'the product itself'])(
    'is told to %s neither by whom a proposal leaves alone nor by what was tried out',
    async (who) => {
      const { actor, ofPools = [] } = readers[who] ?? theProduct;
      const programs = [...(ofPools.includes('Mo') ? [program] : []), ...(ofPools.includes('Gil') ? [circles] : [])].sort();
      await rawly(app, actor, async (ask) => {
        for (const table of ['unmatched_people', 'scenarios', ...pools]) {
          const { rows } = await ask(`select distinct program_id from pairing.${table}`);
          expect(rows.map((row) => row.program_id).sort(), table).toEqual(programs);
        }
      });
    },
  );

  it.each(everybody)('cannot be changed, removed or forged by %s beyond that', async (who) => {
    const { actor, ofAnswers = [], ofPools = [] } = readers[who] as Reader;
    const tries: [string, number][] = [
      [`update registration.answers set answers = '{}'`, ofAnswers.length],
      ['delete from registration.answers', ofAnswers.length],
    ];
    for (const [attack, rows] of tries)
      await rawly(app, actor, async (ask) => {
        expect((await ask(attack)).rowCount).toBe(rows);
      });
    if (ofPools.length > 0) return;
    for (const attack of [
      'update pairing.unmatched_people set role = role',
      'delete from pairing.run_problems',
      'delete from pairing.scenario_bases',
    ])
      await rawly(app, actor, async (ask) => {
        expect((await ask(attack)).rowCount, attack).toBe(0);
      });
    await rawly(app, actor, async (ask) => {
      const row = `'${program}', '${actor === tea ? mia.personId : tea.personId}', '${organization.id}', '{}'`;
      await expect(ask(`insert into registration.answers values (${row})`)).rejects.toThrow(/row-level security/);
    });
  });

  it('is not had by taking another’s registration for one’s own, nor one’s own for another’s', async () => {
    const mine = `person_id = '${tea.personId}'`;
    for (const attack of [
      `update registration.registrations set ${mine} where person_id = '${mia.personId}'`,
      `update registration.registrations set program_id = '${circles}' where person_id = '${mia.personId}'`,
      `update registration.answers set person_id = '${amy.personId}' where ${mine}`,
    ])
      await rawly(app, tea, async (ask) => {
        await expect(ask(attack), attack).rejects.toThrow(/violates/);
      });
  });

  it.each(everybody)(
    'is told to %s by no page and no address of the API beyond their own and those of the program they run',
    async (who) => {
      const { actor, ofAnswers = [], counted = [] } = readers[who] as Reader;
      const places = [{ program }, { program: circles, ...made[0] }];
      const shown = allIn(JSON.stringify([await byPages(app, actor, places), await byApi(app, actor, places)]));
      expect(shown.filter((name) => !ofAnswers.includes(name))).toEqual(counted);
    },
  );

  it('is not even computed with in the name of somebody who may not read it', async () => {
    await expect(inTransaction(app, mia, (ctx) => registrantsOf(ctx, program))).rejects.toThrow(/may not read/);
    expect(await inTransaction(app, cara, (ctx) => registrantsOf(ctx, program))).toHaveLength(5);
  });

  it('is read in the product’s own name by these steps alone', () => {
    const sources = import.meta.glob<string>('../*/**/*.ts', { query: '?raw', import: 'default', eager: true });
    const asking = Object.entries(sources).filter(([file, text]) => !file.endsWith('.test.ts') && /\basTheProduct\(/.test(text));
    expect(asking.map(([file]) => file).sort()).toEqual([
      '../pairing/matches/match-if-it-holds.ts',
      '../pairing/offers/whom-i-could-mentor.ts',
      '../platform/db/two-names.ts',
      '../reporting/read/to-count.ts',
    ]);
  });

  it('is gone from every table once somebody is erased, by an administrator who sees none of it', async () => {
    const day = 24 * 3_600_000;
    const ian = readers['IT administrator']!.actor;
    const everywhere = async () => {
      const found = await Promise.all(tables.map((table) => app.ownerPool.query(`select t::text from ${table} t`)));
      return allIn(JSON.stringify(found.map(({ rows }) => rows)));
    };
    expect(await everywhere()).toContain('Eve');
    const alone = (await app.does(cara, listUnmatchedPeople, { program })).items.map(({ id }) => id);
    await app.does(ian, editPerson, { person: eve.personId, leftOn: app.clock.at().toISOString().slice(0, 10) });
    await app.passes(2 * day, day);
    await app.does(ian, erasePerson, { person: eve.personId, sure: true });
    expect(await everywhere()).toEqual(ofCircles.concat('Ada', 'Mia', 'Mo', 'Tea', 'Una').sort());
    const left = (await app.does(cara, listUnmatchedPeople, { program })).items.map(({ id }) => id);
    expect(left).toEqual(alone.filter((id) => id !== eve.personId));
  });
});
