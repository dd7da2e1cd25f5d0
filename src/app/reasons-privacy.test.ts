/** Why people were put together is theirs: every other role tries to read it, through every page, by the API and with raw SQL. */
import { describe, expect, it } from 'vitest';
import { listProposedPairs } from '../pairing/runs/list-proposed-pairs.ts';
import { leaveMatch } from '../pairing/matches/leave-match.ts';
import { matchOf } from '../pairing/match-of.ts';
import { publishMatches } from '../pairing/matches/publish-matches.ts';
import { proposeMatches } from '../pairing/runs/propose-matches.ts';
import { sendRequests } from '../pairing/requests/send-requests.ts';
import { drawUpShortlists } from '../pairing/shortlists/draw-up-shortlists.ts';
import { aParticipant, type PoolMember } from '../pairing/testing-pool.ts';
import { aManager, anAdministrator, anOrganization, anOwner, aPerson, hasRole } from '../people/testing.ts';
import { aProgram } from '../planning/testing.ts';
import { nobody, theSystem, type Actor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { rawly } from '../platform/testing/rawly.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { stages } from './stages.ts';
import { byApi, byPages } from './testing-ways.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const join = (program: string, given: PoolMember) => aParticipant(app, organization, program, { hoursPerMonth: 40, ...given });

/** Mo and Mia are matched; Tom is proposed to Tea, who has a shortlist besides with him and Ada on it. */
const { id: program } = await aProgram(app, cara, { structure: 'buddy', launched: true });
const mo = await join(program, { as: 'mentor', teaches: ['Fire-eating'] });
const mia = await join(program, { wants: ['Fire-eating'] });
await app.does(cara, proposeMatches, { program });
await app.does(cara, publishMatches, { program });
const tom = await join(program, { as: 'mentor', teaches: ['Juggling', 'Rope-walking'] });
const ada = await join(program, { as: 'mentor', teaches: ['Juggling'] });
const tea = await join(program, { wants: ['Juggling', 'Rope-walking'] });
await app.does(cara, proposeMatches, { program });
await app.does(cara, drawUpShortlists, { program });
const [proposed] = (await app.does(cara, listProposedPairs, { program })).items;

/** Gil leads a circle, in which each wants something else of him; Cle has left it. */
const { id: circles } = await aProgram(app, cara, { structure: 'group', launched: true });
const gil = await join(circles, { as: 'mentor', capacity: 8, teaches: ['Amber', 'Basalt', 'Chalk', 'Slate'] });
const amy = await join(circles, { wants: ['Amber'] });
const bea = await join(circles, { wants: ['Basalt'] });
const cle = await join(circles, { wants: ['Chalk'] });
await join(circles, { wants: ['Slate'] });
await app.does(cara, proposeMatches, { program: circles });
await app.does(cara, publishMatches, { program: circles });
const matchIn = async (of: string) =>
  (await app.ownerPool.query<{ id: string }>('select id from pairing.matches where program_id = $1', [of])).rows[0]?.id as string;
const [match, circle] = [await matchIn(program), await matchIn(circles)];
await inTransaction(app, theSystem(organization.id), async (ctx) => leaveMatch(ctx, await matchOf(ctx, circle), cle.personId));

const topics = ['Amber', 'Basalt', 'Chalk', 'Fire-eating', 'Juggling', 'Rope-walking', 'Slate'];
const topicsIn = (text = ''): string[] => topics.filter((topic) => text.includes(topic));

interface Reader {
  actor: Actor;
  /** What speaks for a match, of whose reasons the database shows any. */
  ofMatches?: string[];
  ofProposals?: string[];
  ofShortlists?: string[];
  /** By pages and by the API, which show proposals until they are published. */
  told?: string[];
}

const waiting = ['Juggling', 'Rope-walking'];
const manages = { ofProposals: topics, ofShortlists: waiting, told: waiting };
const readers: Record<string, Reader> = {
  Mo: { actor: mo, ofMatches: ['Fire-eating'], told: ['Fire-eating'] },
  Mia: { actor: mia, ofMatches: ['Fire-eating'], told: ['Fire-eating'] },
  'one of the circle': { actor: amy, ofMatches: ['Amber'], told: ['Amber'] },
  'another of the circle': { actor: bea, ofMatches: ['Basalt'], told: ['Basalt'] },
  'who leads the circle': { actor: gil },
  'somebody who has left it': { actor: cle },
  'a mentee who may choose': { actor: tea, ofShortlists: waiting, told: waiting },
  'a mentor who is proposed and listed': { actor: tom },
  manager: { actor: cara, ...manages },
  owner: { actor: await anOwner(app, organization), ...manages },
  'manager of the circles': {
    actor: await hasRole(app, await aPerson(app, organization), 'program_manager', circles),
    ofProposals: ['Amber', 'Basalt', 'Chalk', 'Slate'],
  },
  sponsor: { actor: await hasRole(app, await aPerson(app, organization), 'executive_sponsor', program) },
  viewer: { actor: await hasRole(app, await aPerson(app, organization), 'viewer') },
  'IT administrator': { actor: await anAdministrator(app, organization) },
  'somebody of the organisation': { actor: await aPerson(app, organization) },
  'manager elsewhere': { actor: await aManager(app, await anOrganization(app, { name: 'Elsewhere' })) },
  nobody: { actor: nobody },
};
const everybody = Object.keys(readers);
const theProduct: Reader = {
  actor: theSystem(organization.id),
  ofMatches: ['Amber', 'Basalt', 'Chalk', 'Fire-eating', 'Slate'],
  ofProposals: topics,
  ofShortlists: waiting,
};

/** The topics of all reasons in what was answered, wherever they stand in it. */
function reasonsToldIn(answer: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'reasons') for (const topic of topicsIn(JSON.stringify(value))) found.add(topic);
    return value;
  });
  return [...found].sort();
}

const about = (of: string, its: string): Record<string, string> => ({ program: of, match: its, pair: proposed?.id ?? '' });
const places = [about(program, match), about(circles, circle)];

describe('why people were put together', () => {
  it.each([...everybody, 'the product itself'])('is shown by the database to %s as far as it is theirs', async (who) => {
    const { actor, ofMatches = [], ofProposals = [], ofShortlists = [] } = readers[who] ?? theProduct;
    await rawly(app, actor, async (ask) => {
      const found = async (table: string) => topicsIn(JSON.stringify((await ask(`select reasons from pairing.${table}`)).rows));
      expect(await found('match_reasons')).toEqual(ofMatches);
      expect(await found('proposed_pairs')).toEqual(ofProposals);
      expect(await found('choices')).toEqual(ofShortlists);
    });
  });

  it('stands in no other table that shows it', async () => {
    const { rows } = await app.ownerPool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'reasons' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['pairing.choices', 'pairing.match_reasons', 'pairing.proposed_pairs']);
  });

  it.each(everybody)('cannot be changed or removed by %s, nor forged by who is not of the match', async (who) => {
    const { actor, ofProposals } = readers[who] as Reader;
    for (const attack of [`update pairing.match_reasons set reasons = '[]'`, 'delete from pairing.match_reasons'])
      await rawly(app, actor, async (ask) => {
        await expect(ask(attack)).rejects.toThrow(/permission denied/);
      });
    if (ofProposals) return;
    await rawly(app, actor, async (ask) => {
      expect((await ask('update pairing.proposed_pairs set score = 0')).rowCount).toBe(0);
      expect((await ask('update pairing.choices set score = 0 where mentee_id <> platform.this_person()')).rowCount).toBe(0);
      if (actor === mo || actor === mia) return;
      const row = `'${organization.id}', '${program}', '${match}', '${mia.personId}', now(), 1, '[]'`;
      await expect(ask(`insert into pairing.match_reasons values (${row})`)).rejects.toThrow(/row-level security/);
    });
  });

  it.each(everybody)('is told to %s by no page beyond that', async (who) => {
    const { actor, told = [] } = readers[who] as Reader;
    expect(reasonsToldIn(await byPages(app, actor, places))).toEqual(told);
  });

  it.each(everybody)('is told to %s by the API no further than by pages', async (who) => {
    const { actor, told = [] } = readers[who] as Reader;
    expect(reasonsToldIn(await byApi(app, actor, places))).toEqual(told);
  });

  it('is told to a mentor of a shortlist once they are asked, and to no other on it', async () => {
    await app.does(tea, sendRequests, { program, wishes: [ada.personId, tom.personId] });
    for (const [mentor, topicsRead] of [
      [ada, ['Juggling']],
      [tom, []],
    ] as const)
      await rawly(app, mentor, async (ask) => {
        expect(topicsIn(JSON.stringify((await ask('select reasons from pairing.choices')).rows))).toEqual(topicsRead);
      });
  });
});
