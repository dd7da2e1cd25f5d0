/** Groups, peers and rounds from registration to published matches. */
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { endMatch } from '../matches/end-match.ts';
import { listMatches } from '../matches/list-matches.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { mailsTo } from '../requests/testing-choice.ts';
import { checkCertificate } from '../runs/check-certificate.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { showPairing } from '../runs/show-pairing.ts';
import { pairing } from '../stage.ts';
import { pairingAttention, pairingState } from '../stage-state.ts';
import { listProposedGroups } from './list-proposed-groups.ts';
import { aParticipant, type PoolMember } from '../testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const dayMs = 86_400_000;

const join = (program: string, given: PoolMember) => aParticipant(app, org, program, given);
const several = (program: string, count: number, given: PoolMember) =>
  Promise.all(Array.from({ length: count }, (_, at) => join(program, { ...given, givenName: `${given.givenName ?? 'P'}${at}` })));

async function matchedIn(program: string) {
  const { rows } = await app.ownerPool.query<{ id: string; round: number | null; mentors: string[]; mentees: string[] }>(
    `select m.id, m.round,
       coalesce(jsonb_agg(p.given_name order by p.given_name) filter (where mm.role = 'mentor'), '[]') as mentors,
       coalesce(jsonb_agg(p.given_name order by p.given_name) filter (where mm.role = 'mentee'), '[]') as mentees
     from pairing.matches m join pairing.match_members mm on mm.match_id = m.id and mm.left_at is null
     join people.persons p on p.id = mm.person_id
     where m.program_id = $1 and m.ended_at is null group by m.id order by m.round, mentees`,
    [program],
  );
  return rows;
}

/** Proposes, has the proof checked, publishes all. */
async function goThrough(program: string) {
  await app.does(cara, proposeMatches, { program });
  const groups = await app.does(cara, listProposedGroups, { program });
  const { run } = await app.does(cara, showPairing, { program });
  const [state, things] = await inTransaction(
    app,
    cara,
    async (ctx) => [await pairingState(ctx, program), await pairingAttention(ctx, [program])] as const,
  );
  const check = await app.does(cara, checkCertificate, { program, run: run?.id as string });
  const published = await app.does(cara, publishMatches, { program });
  return { check, published, summary: run?.summary, groups: groups.items, told: [state.says, things.get(program)?.[0]?.says] };
}

describe('A4-04 groups', () => {
  it('A4-04 hold as many as a group takes, none below the least, and the proof is checked', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'group' });
    await several(program, 2, { givenName: 'Mo', as: 'mentor', capacity: 8, teaches: ['Writing'] });
    await several(program, 11, { givenName: 'Mia', wants: ['Writing'] });
    const { check, published, summary, groups, told } = await goThrough(program);
    expect(told).toEqual(['2 matches to publish', 'Publish 2 proposed matches']);
    expect(groups.map(({ mentors, size }) => [mentors.length, size >= 3])).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(check).toMatchObject({ holds: true });
    expect(published).toEqual({ published: 2, leftOut: [] });
    expect(summary).toMatchObject({ pairs: 11, matches: 2, unmatched: 0 });
    const sizes = (await matchedIn(program)).map(({ mentees }) => mentees.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(11);
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(3);
  });

  it('A4-04 do not run with too few, and say so', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'group' });
    await join(program, { givenName: 'Mo', as: 'mentor', capacity: 8 });
    await several(program, 2, { givenName: 'Mia' });
    await app.does(cara, proposeMatches, { program });
    const { items } = await app.does(cara, listUnmatchedPeople, { program });
    expect(items.map(({ why }) => why.why)).toEqual(expect.arrayContaining(['no group runs']));
    expect(items).toHaveLength(2);
  });

  it('take in who comes later, in the circle that runs', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'group' });
    await join(program, { givenName: 'Mo', as: 'mentor', capacity: 5 });
    await several(program, 4, { givenName: 'Mia' });
    await goThrough(program);
    const [before] = await matchedIn(program);
    await several(program, 2, { givenName: 'Late' });
    const { check, published } = await goThrough(program);
    expect(check).toMatchObject({ holds: true });
    expect(published.published).toBe(1);
    const [after, ...others] = await matchedIn(program);
    expect(after?.id).toBe(before?.id);
    expect(after?.mentees).toHaveLength(5);
    expect(others).toEqual([]);
  });

  it('are in one track each', async () => {
    const { id: program, tracks } = await aProgram(app, cara, { structure: 'group', tracks: [{ key: 'skill' }, { key: 'sponsor' }] });
    await several(program, 2, { givenName: 'Mo', as: 'mentor', capacity: 8, hoursPerMonth: 20 });
    for (const track of Object.values(tracks)) await several(program, 4, { givenName: 'Mia', track });
    const { check } = await goThrough(program);
    expect(check).toMatchObject({ holds: true });
    const { rows } = await app.ownerPool.query<{ tracks: number }>(
      `select count(distinct r.track_id)::int as tracks from pairing.matches m join pairing.match_members mm on mm.match_id = m.id and mm.role = 'mentee'
       join registration.registrations r on r.person_id = mm.person_id and r.program_id = m.program_id where m.program_id = $1 group by m.id`,
      [program],
    );
    expect(rows).toEqual([{ tracks: 1 }, { tracks: 1 }]);
  });
});

describe('A4-05 peers', () => {
  it('A4-05 are at the same level, give and take, and an odd number leaves nobody out', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'peer' });
    await several(program, 5, { givenName: 'Ana', as: 'both', seniority: 'Junior', teaches: ['Writing'], wants: ['Writing'] });
    await several(program, 2, { givenName: 'Ben', as: 'both', seniority: 'Senior', teaches: ['Writing'], wants: ['Writing'] });
    const { check, published, summary, groups, told } = await goThrough(program);
    expect(told).toEqual(['3 matches to publish', 'Publish 3 proposed matches']);
    expect(groups.map(({ mentors, mentees }) => [mentors.length, mentees.length]).toSorted()).toEqual([
      [0, 2],
      [0, 2],
      [0, 3],
    ]);
    expect(check).toMatchObject({ holds: true });
    expect(published).toEqual({ published: 3, leftOut: [] });
    expect(summary).toMatchObject({ unmatched: 0 });
    const found = await matchedIn(program);
    expect(found.map(({ mentors }) => mentors)).toEqual([[], [], []]);
    expect(found.map(({ mentees }) => mentees.length).toSorted()).toEqual([2, 2, 3]);
    for (const { mentees } of found) expect(new Set(mentees.map((name) => name.slice(0, 3))).size).toBe(1);
  });
});

describe('A4-07 rounds', () => {
  it('A4-07 bring each mentee together with somebody new each time, nobody with two at once', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'flash' });
    await several(program, 4, { givenName: 'Mo', as: 'mentor', capacity: 1, teaches: ['Writing'] });
    await several(program, 4, { givenName: 'Mia', wants: ['Writing'] });
    const { check, published, told } = await goThrough(program);
    expect(told).toEqual(['12 pairs to publish', 'Publish 12 proposed pairs']);
    expect(check).toMatchObject({ holds: true });
    expect(published).toEqual({ published: 12, leftOut: [] });
    const found = await matchedIn(program);
    const met = found.map(({ mentors, mentees }) => `${mentors[0]} ${mentees[0]}`);
    expect(new Set(met).size).toBe(12);
    for (const round of [1, 2, 3]) {
      const of = found.filter((one) => one.round === round);
      expect(new Set(of.map(({ mentors }) => mentors[0])).size).toBe(4);
      expect(new Set(of.map(({ mentees }) => mentees[0])).size).toBe(4);
    }
  });

  it('A4-07 tell everybody of all their rounds in one mail, and of each later one again on its first day', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'flash', startsOn: null, endsOn: null });
    await several(program, 2, { givenName: 'Mo', as: 'mentor', capacity: 1 });
    const mia = await join(program, { givenName: 'Mia' });
    await goThrough(program);
    await drain(app);
    const told = async () => (await mailsTo(app, mia)).filter(({ name }) => name.includes('round'));
    const [first, ...others] = await told();
    expect([first?.name, others]).toEqual(['pairing.your-rounds', []]);
    expect(first?.subject).toContain('The 2 people you meet');
    for (const name of ['Mo0', 'Mo1']) expect(first?.text).toContain(name);
    const days = (await app.does(cara, listMatches, { program })).items.map(({ round, beginsOn }) => [round, beginsOn !== null]);
    expect(days.toSorted()).toEqual([
      [1, false],
      [2, true],
    ]);
    await app.passes(13 * dayMs, dayMs);
    expect(await told()).toHaveLength(1);
    await app.passes(2 * dayMs, dayMs);
    expect((await told()).map(({ name }) => name)).toEqual(['pairing.your-rounds', 'pairing.a-round-begins']);
    const ended = (await app.does(cara, listMatches, { program, state: 'ended' })).items;
    expect(ended.map(({ round, endReason }) => [round, endReason])).toEqual([[1, 'time is up']]);
    expect((await mailsTo(app, mia)).map(({ name }) => name)).not.toContain('pairing.your-match-has-ended');
  });

  it('A4-07 never bring together two who have met, and let a mentee rest in between', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'flash' });
    await several(program, 2, { givenName: 'Mo', as: 'mentor', capacity: 1 });
    await join(program, { givenName: 'Mia' });
    await goThrough(program);
    const [first, second] = await matchedIn(program);
    expect(second).toBeDefined();
    for (const match of [first, second]) await app.does(cara, endMatch, { match: match?.id as string, reason: 'goals met' });
    await app.does(cara, proposeMatches, { program });
    const { items } = await app.does(cara, listUnmatchedPeople, { program, role: 'mentee' });
    expect(items.map(({ why }) => why.why)).toEqual(['cooling down']);
  });
});
