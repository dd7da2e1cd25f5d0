import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { criteriaSet, type CriteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';
import { aMatch } from '../testing.ts';
import { listProposedPairs } from './list-proposed-pairs.ts';
import { listUnmatchedPeople } from './list-unmatched-people.ts';
import { proposeMatches } from './propose-matches.ts';
import { showPairing } from './show-pairing.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

async function proposed(program: string) {
  await app.does(cara, proposeMatches, { program });
  const pairs = (await app.does(cara, listProposedPairs, { program, sort: 'mentee' })).items;
  const alone = (await app.does(cara, listUnmatchedPeople, { program })).items;
  return { pairs, short: inShort(pairs), alone };
}

const skillsOnly: CriteriaSet = criteriaSet.parse({
  criteria: [
    {
      key: 'skills',
      name: 'Teaches what is wanted',
      kind: 'wanted-offered',
      mentee: ['want-to-learn'],
      mentor: ['can-teach'],
      strength: 'very',
    },
  ],
});

const join = (program: string, given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);

describe('a proposal', () => {
  it('A4-25 gives the three reasons: has done it, shares interests, expects the same', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-03-02' });
    const shared = { interests: ['Music'], format: ['Walk and talk'] };
    await join(program, { givenName: 'Mo', as: 'mentor', answers: { 'goals-reached': ['Took on my first team'], ...shared } });
    await join(program, { givenName: 'Mia', answers: { 'goals-hoped': ['Took on my first team'], ...shared } });
    const { pairs } = await proposed(program);
    const speaking = pairs[0]?.reasons.filter(({ points }) => points > 0).map(({ criterion, shared: both }) => [criterion, both]);
    expect(speaking).toEqual(
      expect.arrayContaining([
        ['done-it', ['Took on my first team']],
        ['interests', ['Music']],
        ['format', ['Walk and talk']],
      ]),
    );
  });

  it('A4-03 keeps a level between mentor and mentee in a one-on-one program', async () => {
    const program = await aProgram(app, cara);
    await join(program.id, { givenName: 'Senior', as: 'mentor', seniority: 'Senior', capacity: 5 });
    await join(program.id, { givenName: 'Peer', as: 'mentor', seniority: 'Experienced', capacity: 5 });
    await join(program.id, { givenName: 'Mia', seniority: 'Experienced' });
    await join(program.id, { givenName: 'Tea', seniority: 'Senior' });
    const { short, alone } = await proposed(program.id);
    expect(short).toEqual(['Mia < Senior']);
    expect(alone).toMatchObject([{ why: { why: 'ruled out', of: 2, rules: [{ rule: 'rule:seniority', people: 2 }] } }]);
  });

  it('A0-16 weighs no seniority in the sales blueprint: swapping it changes nothing', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: '2026-03-02' });
    const { rows } = await app.ownerPool.query<{ id: string }>(
      `select id from planning.tracks where program_id = $1 and key = 'skill-transfer'`,
      [program],
    );
    const track = rows[0]?.id;
    const levels = ['Trainee', 'Junior', 'Experienced', 'Senior', 'Director'] as const;
    const skills = ['Discovery', 'Demos', 'Negotiation', 'Champions'];
    for (let at = 0; at < 8; at++)
      await join(program, {
        givenName: `P${at}`,
        as: at % 2 ? 'mentor' : 'mentee',
        seniority: levels[at % 5],
        track,
        ...(at % 2 ? { teaches: [skills[at % 4] as string, skills[(at + 1) % 4] as string] } : { wants: [skills[(at + 3) % 4] as string] }),
      });
    const before = await proposed(program);
    await app.ownerPool.query(
      `update registration.answers a set answers = jsonb_set(a.answers, '{seniority}', case when r.is_mentor then '"Trainee"' else '"Director"' end::jsonb)
       from registration.registrations r where r.program_id = a.program_id and r.person_id = a.person_id and a.program_id = $1`,
      [program],
    );
    const after = await proposed(program);
    expect(before.short).toHaveLength(4);
    expect(after.short).toEqual(before.short);
    expect(after.pairs.map(({ score }) => score)).toEqual(before.pairs.map(({ score }) => score));
  });

  it('A4-14 matches nobody with themselves, nor two people both ways', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    await join(program.id, { givenName: 'Ana', as: 'both', teaches: ['Writing'], wants: ['Writing', 'Negotiation'] });
    await join(program.id, { givenName: 'Ben', as: 'both', teaches: ['Negotiation'], wants: ['Writing'] });
    const { short } = await proposed(program.id);
    expect(short).toEqual(['Ben < Ana']);
  });

  it('A4-14 also looks at matches under way', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    const ana = await join(program.id, { givenName: 'Ana', as: 'both', capacity: 2 });
    const ben = await join(program.id, { givenName: 'Ben', as: 'both', capacity: 2 });
    await aMatch(app, program, ana, ben);
    expect((await proposed(program.id)).short).toEqual([]);
  });

  it('A4-15 respects heads and hours, whichever end first', async () => {
    const program = await aProgram(app, cara, {
      structure: 'buddy',
      tracks: [
        { key: 'skill', name: 'Skill', hoursPerMonth: 2 },
        { key: 'sponsor', name: 'Sponsor', hoursPerMonth: 4 },
      ],
    });
    await join(program.id, { givenName: 'Heads', as: 'mentor', capacity: 1, hoursPerMonth: 8, teaches: ['Writing'] });
    await join(program.id, { givenName: 'Hours', as: 'mentor', capacity: 5, hoursPerMonth: 6, teaches: ['Writing'] });
    await join(program.id, { givenName: 'Short', as: 'mentor', capacity: 5, hoursPerMonth: 1.5, teaches: ['Writing'] });
    for (const track of ['skill', 'sponsor', 'sponsor', 'sponsor', 'skill'])
      await join(program.id, { wants: ['Writing'], track: program.tracks[track] });
    const { pairs } = await proposed(program.id);
    const of = (mentor: string) => pairs.filter((pair) => pair.mentor.name.startsWith(mentor));
    const hours = of('Hours').map(({ track }) => (track === 'Skill' ? 2 : 4));
    expect(of('Heads')).toHaveLength(1);
    expect(of('Short')).toHaveLength(0);
    expect(hours).toHaveLength(2);
    expect(hours.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6);
  });

  it('A5-02 never matches along a reporting line, at any distance or direction', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    const top = await join(program.id, { givenName: 'Top', as: 'both', capacity: 5 });
    const middle = await join(program.id, { givenName: 'Middle', as: 'both', capacity: 5, managerId: top.personId });
    await join(program.id, { givenName: 'Low', as: 'both', capacity: 5, managerId: middle.personId });
    expect((await proposed(program.id)).short).toEqual([]);
    await join(program.id, { givenName: 'Aside', as: 'mentor', capacity: 5, managerId: top.personId });
    const { short, alone } = await proposed(program.id);
    expect(short).toEqual(['Low < Aside', 'Middle < Aside']);
    expect(alone).toMatchObject([
      {
        name: expect.stringMatching(/^Top/),
        why: { why: 'ruled out', rules: expect.arrayContaining([{ rule: 'reporting line', people: 3 }]) },
      },
    ]);
  });

  it('A5-03 keeps clocks within the hours allowed', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    await app.does(cara, saveCriteria, { program: program.id, ...skillsOnly, maxHoursApart: 3 });
    await join(program.id, { givenName: 'Tokyo', as: 'mentor', timeZone: 'Asia/Tokyo', capacity: 5 });
    await join(program.id, { givenName: 'Cairo', as: 'mentor', timeZone: 'Africa/Cairo' });
    await join(program.id, { givenName: 'Mia', timeZone: 'Europe/London' });
    await join(program.id, { givenName: 'Tea', timeZone: 'Europe/London' });
    const { pairs, alone } = await proposed(program.id);
    expect(pairs).toMatchObject([{ mentor: { name: expect.stringMatching(/^Cairo/) } }]);
    expect(alone).toHaveLength(1);
  });

  it('A5-04 puts most people or the best total first, by one switch', async () => {
    const program = await aProgram(app, cara);
    await join(program.id, { givenName: 'Mo', as: 'mentor', seniority: 'Senior', teaches: ['Writing'] });
    await join(program.id, { givenName: 'Nils', as: 'mentor', seniority: 'Experienced' });
    await join(program.id, { givenName: 'Mia', seniority: 'Junior', wants: ['Writing'] });
    await join(program.id, { givenName: 'Tea', seniority: 'Experienced', wants: ['Writing', 'Negotiation'] });
    const set = { ...skillsOnly, seniority: { mentorIs: 'above', steps: 1, question: 'seniority' } as const };
    await app.does(cara, saveCriteria, { program: program.id, ...set, objective: 'most people' });
    expect((await proposed(program.id)).short).toEqual(['Mia < Nils', 'Tea < Mo']);
    await app.does(cara, saveCriteria, { program: program.id, ...set, objective: 'best fit' });
    const { short, alone } = await proposed(program.id);
    expect(short).toEqual(['Mia < Mo']);
    expect(alone).toMatchObject([{ name: expect.stringMatching(/^Tea/), why: { why: 'better without' } }]);
  });

  it('A5-23 leaves out who has paused or left, and says so of the paused', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    await join(program.id, { givenName: 'Mo', as: 'mentor', capacity: 5 });
    await join(program.id, { givenName: 'Gone', leftOn: '2026-01-31' });
    const mia = await join(program.id, { givenName: 'Mia' });
    await app.ownerPool.query('update registration.registrations set paused_at = now() where person_id = $1', [mia.personId]);
    const { short, alone } = await proposed(program.id);
    expect(short).toEqual([]);
    expect(alone).toMatchObject([{ name: expect.stringMatching(/^Mia/), why: { why: 'paused' } }]);
  });

  it('A0-10 proposes nobody without a track where there are several', async () => {
    const program = await aProgram(app, cara, {
      structure: 'buddy',
      tracks: [
        { key: 'skill', name: 'Skill' },
        { key: 'sponsor', name: 'Sponsor' },
      ],
    });
    await join(program.id, { givenName: 'Mo', as: 'mentor', capacity: 5 });
    await join(program.id, { givenName: 'Undecided' });
    await join(program.id, { givenName: 'Mia', track: program.tracks.sponsor });
    const { pairs, alone } = await proposed(program.id);
    expect(pairs).toMatchObject([{ mentee: { name: expect.stringMatching(/^Mia/) }, track: 'Sponsor' }]);
    expect(alone).toMatchObject([{ name: expect.stringMatching(/^Undecided/), why: { why: 'no track' } }]);
  });

  it('keeps the places of matches under way', async () => {
    const program = await aProgram(app, cara, { structure: 'buddy' });
    const mo = await join(program.id, { givenName: 'Mo', as: 'mentor', capacity: 2 });
    const mia = await join(program.id, { givenName: 'Mia' });
    await aMatch(app, program, mo, mia);
    await join(program.id, { givenName: 'Tea' });
    await join(program.id, { givenName: 'Ulf' });
    const { pairs } = await proposed(program.id);
    expect(pairs).toHaveLength(1);
    expect(await app.does(cara, showPairing, { program: program.id })).toMatchObject({
      counts: { mentors: 1, mentees: 3, matched: 1 },
      run: { summary: { places: 1, unmatched: 1 } },
    });
  });
});
