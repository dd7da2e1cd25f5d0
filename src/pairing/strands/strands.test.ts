/** Tracks of several structures in one program, from one registration to matches of each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { editGeneralInformation } from '../../planning/general/edit-general-information.ts';
import { showProgram } from '../../planning/programs/show-program.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram, type PlannedProgram, type PlannedTrack } from '../../planning/testing.ts';
import { addTrack } from '../../planning/tracks/add-track.ts';
import { editTrack } from '../../planning/tracks/edit-track.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { saveCommitment } from '../../registration/answering/save-commitment.ts';
import { showMyRegistration } from '../../registration/answering/show-my-registration.ts';
import { registration } from '../../registration/stage.ts';
import { anOpenProgram, aRegistration } from '../../registration/testing.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { endMatch } from '../matches/end-match.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { createScenario } from '../laboratory/create-scenario.ts';
import { listScenarios } from '../laboratory/list-scenarios.ts';
import { proposeScenario } from '../laboratory/propose-scenario.ts';
import { processSchema } from '../process/process.ts';
import { saveProcess } from '../process/save-process.ts';
import { checkReadiness } from '../readiness/check-readiness.ts';
import { showReadiness } from '../readiness/show-readiness.ts';
import { chooseMentor } from '../shortlists/choose-mentor.ts';
import { drawUpShortlists } from '../shortlists/draw-up-shortlists.ts';
import { showMyChoices } from '../shortlists/show-my-choices.ts';
import { checkCertificate } from '../runs/check-certificate.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { showPairing } from '../runs/show-pairing.ts';
import { pairing } from '../stage.ts';
import { listProposedGroups } from '../structures/list-proposed-groups.ts';
import { aParticipant, type PoolMember } from '../testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

const pairTrack: PlannedTrack = { key: 'growth', name: 'Growth' };
const circleTrack: PlannedTrack = { key: 'circle', name: 'Circle', structure: 'group', division: { groupLeast: 2, groupMost: 4 } };

const aMixedProgram = (tracks: PlannedTrack[] = [pairTrack, circleTrack]): Promise<PlannedProgram> => aProgram(app, cara, { tracks });

async function several(program: PlannedProgram, count: number, track: string, given: PoolMember = {}): Promise<PersonActor[]> {
  const made: PersonActor[] = [];
  for (let at = 0; at < count; at++)
    made.push(await aParticipant(app, org, program.id, { givenName: `M${track}${at}`, track: program.tracks[track], ...given }));
  return made;
}

interface MatchRow {
  id: string;
  structure: string;
  track: string;
  mentors: string[];
  mentees: string[];
}

async function matchesIn({ id }: PlannedProgram): Promise<MatchRow[]> {
  const { rows } = await app.ownerPool.query<MatchRow>(
    `select m.id, m.structure, t.key as track,
       coalesce(array_agg(mm.person_id::text) filter (where mm.role = 'mentor'), '{}') as mentors,
       coalesce(array_agg(mm.person_id::text) filter (where mm.role = 'mentee'), '{}') as mentees
     from pairing.matches m join planning.tracks t on t.id = m.track_id
     join pairing.match_members mm on mm.match_id = m.id and mm.left_at is null
     where m.program_id = $1 and m.ended_at is null group by m.id, t.key order by t.key, m.id`,
    [id],
  );
  return rows;
}

const propose = (program: PlannedProgram, structure: string) => app.does(cara, proposeMatches, { program: program.id, structure });
const publish = (program: PlannedProgram, structure: string) => app.does(cara, publishMatches, { program: program.id, structure });

async function certified(program: PlannedProgram, structure: string): Promise<boolean> {
  const { run } = await app.does(cara, showPairing, { program: program.id, structure });
  return (await app.does(cara, checkCertificate, { program: program.id, run: run?.id as string })).holds;
}

describe('A5-09 a program with a one-on-one track and a circle track', () => {
  it('A5-09 is registered for once: who comes chooses a track and reads how people meet in each', async () => {
    const { program, sponsorship } = await anOpenProgram(app, cara, { openTo: 'link' });
    const given = { name: 'Circle', says: 'Together.', hoursPerMonth: 2, cadenceEveryDays: 14, sessionMinutes: 60 };
    await app.does(cara, editTrack, { track: sponsorship, ...given, structure: 'group', groupMost: 5, rounds: 2 });
    const mia = await aPerson(app, org, { givenName: 'Mia' });
    await aRegistration(app, mia, program, { finished: false });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: sponsorship });
    const shown = await app.does(mia, showMyRegistration, { program });
    expect(shown.tracks.map(({ structure }) => structure)).toEqual(['one-on-one', 'group']);
    expect(shown.mine).toMatchObject({ track: sponsorship, as: 'mentee' });
    const { tracks } = await app.does(cara, showProgram, { program });
    expect(tracks.map(({ structure, division }) => [structure, division?.groupMost])).toEqual([
      [null, undefined],
      ['group', 5],
    ]);
  });

  it('A5-09 proposes for each track by its own structure, proves and publishes both', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 6, hoursPerMonth: 8 });
    await aParticipant(app, org, program.id, { givenName: 'Tea', as: 'mentor', capacity: 6, hoursPerMonth: 8 });
    const pairs = await several(program, 2, 'growth');
    const circle = await several(program, 3, 'circle');
    await propose(program, 'one-on-one');
    await propose(program, 'group');
    const overview = await app.does(cara, showPairing, { program: program.id });
    expect(overview.strands).toMatchObject({ current: 'one-on-one', all: [{ tracks: ['Growth'] }, { key: 'group', tracks: ['Circle'] }] });
    expect(overview.counts).toMatchObject({ mentees: 2, mentors: 2 });
    expect((await app.does(cara, listProposedPairs, { program: program.id })).items).toHaveLength(2);
    const { items } = await app.does(cara, listProposedGroups, { program: program.id, structure: 'group' });
    expect(items.map(({ size, joining }) => [size, joining])).toEqual([[3, 0]]);
    expect(await certified(program, 'one-on-one')).toBe(true);
    expect(await certified(program, 'group')).toBe(true);
    expect(await publish(program, 'group')).toEqual({ published: 1, leftOut: [] });
    expect(await publish(program, 'one-on-one')).toEqual({ published: 2, leftOut: [] });
    const found = await matchesIn(program);
    expect(found.map(({ structure, track }) => [structure, track])).toEqual([
      ['group', 'circle'],
      ['one-on-one', 'growth'],
      ['one-on-one', 'growth'],
    ]);
    expect(found[0]?.mentees.toSorted()).toEqual(circle.map(({ personId }) => personId).toSorted());
    expect(new Set(found.slice(1).flatMap(({ mentees }) => mentees))).toEqual(new Set(pairs.map(({ personId }) => personId)));
  });

  it('A5-09 keeps the proposals apart: a new one of one track leaves that of the other in force, and the list says who is alone where', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 1, hoursPerMonth: 8 });
    await several(program, 2, 'growth');
    await several(program, 1, 'circle');
    await propose(program, 'group');
    await propose(program, 'one-on-one');
    const alone = async (structure: string) =>
      (await app.does(cara, listUnmatchedPeople, { program: program.id, structure })).items.map(({ why }) => why.why);
    expect(await alone('group')).toEqual(['nobody registered']);
    expect(await alone('one-on-one')).toEqual(['all places taken']);
    await app.does(cara, checkReadiness, { program: program.id, structure: 'group' });
    expect((await app.does(cara, showReadiness, { program: program.id, structure: 'group' })).readiness).not.toBeNull();
    expect((await app.does(cara, showReadiness, { program: program.id })).readiness).toBeNull();
    const { run } = await app.does(cara, showPairing, { program: program.id, structure: 'group' });
    await propose(program, 'one-on-one');
    expect((await app.does(cara, showPairing, { program: program.id, structure: 'group' })).run?.id).toBe(run?.id);
    await expect(execute(app, cara, proposeMatches, { program: program.id, structure: 'flash' })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('A5-09 publishes a row of either proposal, and refuses one that another has taken the place of', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 4, hoursPerMonth: 8 });
    await several(program, 1, 'growth');
    await several(program, 2, 'circle');
    await propose(program, 'one-on-one');
    const { run } = await propose(program, 'group');
    const { items } = await app.does(cara, listProposedGroups, { program: program.id, structure: 'group' });
    await propose(program, 'group');
    await expect(execute(app, cara, publishMatches, { program: program.id, run })).rejects.toThrow('A newer proposal');
    const { items: anew } = await app.does(cara, listProposedGroups, { program: program.id, structure: 'group' });
    expect(anew[0]?.id).not.toBe(items[0]?.id);
    await app.does(cara, publishMatches, { program: program.id, pairs: [anew[0]?.id as string] });
    expect((await matchesIn(program)).map(({ structure }) => structure)).toEqual(['group']);
  });

  it('A5-09 holds back what the other track has taken meanwhile, and says why', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 2, hoursPerMonth: 8 });
    await several(program, 2, 'growth');
    await several(program, 2, 'circle');
    await propose(program, 'one-on-one');
    await propose(program, 'group');
    expect(await publish(program, 'one-on-one')).toMatchObject({ published: 2 });
    const { published, leftOut } = await publish(program, 'group');
    expect([published, leftOut.map(({ because }) => because)]).toEqual([0, ['no place left', 'no place left']]);
  });

  it('A5-09 fits by hand and into a circle under way by the track of the mentee', async () => {
    const program = await aMixedProgram();
    const mo = await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 5, hoursPerMonth: 8 });
    await several(program, 2, 'circle');
    await propose(program, 'group');
    await publish(program, 'group');
    const [circle] = await matchesIn(program);
    const [late] = (await several(program, 1, 'circle', { givenName: 'Late' })) as [PersonActor];
    const [pair] = (await several(program, 1, 'growth', { givenName: 'Pia' })) as [PersonActor];
    const byHand = (mentee: PersonActor) =>
      app.does(cara, matchByHand, { program: program.id, mentor: mo.personId, mentee: mentee.personId });
    expect(await byHand(late)).toEqual({ match: circle?.id });
    expect((await byHand(pair)).match).not.toBe(circle?.id);
    expect((await matchesIn(program)).map(({ structure, mentees }) => [structure, mentees.length])).toEqual([
      ['group', 3],
      ['one-on-one', 1],
    ]);
  });

  it('A5-09 lets each choose from a list of their own, and fills a circle by choosing', async () => {
    const program = await aMixedProgram();
    await app.does(cara, saveProcess, { program: program.id, ...processSchema.parse({}), wayOfTrack: {}, way: 'choose' });
    const mo = await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 4, hoursPerMonth: 8 });
    const [mia] = (await several(program, 1, 'growth')) as [PersonActor];
    const [ana, ben] = (await several(program, 2, 'circle')) as [PersonActor, PersonActor];
    await app.does(cara, drawUpShortlists, { program: program.id });
    for (const person of [mia, ana, ben]) {
      const { shortlist } = await app.does(person, showMyChoices, { program: program.id });
      expect(shortlist.map(({ id }) => id)).toEqual([mo.personId]);
      await app.does(person, chooseMentor, { program: program.id, mentor: mo.personId });
      expect(await app.does(person, showMyChoices, { program: program.id })).toMatchObject({ hasMentor: true });
    }
    expect((await matchesIn(program)).map(({ structure, mentees }) => [structure, mentees.length])).toEqual([
      ['group', 2],
      ['one-on-one', 1],
    ]);
  });

  it('A5-09 lets who has met in a short track rest, and counts its rounds for the others as one after another', async () => {
    const flash = { key: 'flash', name: 'Flash', structure: 'flash', division: { rounds: 2, coolDownDays: 7 } };
    const program = await aMixedProgram([pairTrack, flash]);
    for (const givenName of ['Mo', 'Tea'])
      await aParticipant(app, org, program.id, { givenName, as: 'mentor', capacity: 2, hoursPerMonth: 4 });
    const [mia] = (await several(program, 1, 'flash')) as [PersonActor];
    await several(program, 2, 'growth');
    await propose(program, 'flash');
    expect(await publish(program, 'flash')).toMatchObject({ published: 2 });
    // One place of each is taken for the time of its round, so one is left to each.
    await propose(program, 'one-on-one');
    expect(await publish(program, 'one-on-one')).toEqual({ published: 2, leftOut: [] });
    for (const { id } of (await matchesIn(program)).filter(({ mentees }) => mentees.includes(mia.personId)))
      await app.does(cara, endMatch, { match: id, reason: 'goals met' });
    await propose(program, 'flash');
    const { items } = await app.does(cara, listUnmatchedPeople, { program: program.id, structure: 'flash' });
    expect(items.map(({ id, why }) => [id, why.why])).toEqual([[mia.personId, 'cooling down']]);
  });

  it('A5-09 says which tracks the laboratory is about, and makes its scenario the proposal of those alone', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 4, hoursPerMonth: 8 });
    await several(program, 1, 'growth');
    await several(program, 2, 'circle');
    const { scenario } = await app.does(cara, createScenario, { program: program.id, name: 'As it is' });
    const { tracks, items } = await app.does(cara, listScenarios, { program: program.id });
    expect([tracks, items.map(({ outcome }) => outcome.pairs)]).toEqual([['Growth'], [1]]);
    await app.does(cara, proposeScenario, { program: program.id, scenario });
    expect((await app.does(cara, listProposedPairs, { program: program.id })).items).toHaveLength(1);
    expect((await app.does(cara, showPairing, { program: program.id, structure: 'group' })).run).toBeNull();
  });
});

describe('A5-09 a mentor who serves two tracks', () => {
  const mentor = fc.record({ heads: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 2, max: 8 }) });
  const cases = fc.record({
    mentors: fc.array(mentor, { minLength: 1, maxLength: 3 }),
    pairs: fc.integer({ min: 1, max: 5 }),
    circle: fc.integer({ min: 2, max: 6 }),
    circleFirst: fc.boolean(),
    /** Each published before the next is proposed; both proposed first; or both published in the same moment. */
    when: fc.constantFrom('in turn', 'proposed first', 'at once'),
    circleHours: fc.constantFrom(1, 2, 3),
  });

  it('A5-09 is never over the people or the hours they offer, whichever is published first', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ mentors, pairs, circle, circleFirst, when, circleHours }) => {
        const program = await aMixedProgram([pairTrack, { ...circleTrack, hoursPerMonth: circleHours }]);
        const offers = new Map<string, { heads: number; hours: number }>();
        for (const { heads, hours } of mentors) {
          const made = await aParticipant(app, org, program.id, { as: 'mentor', capacity: heads, hoursPerMonth: hours });
          offers.set(made.personId, { heads, hours });
        }
        await several(program, pairs, 'growth');
        await several(program, circle, 'circle');
        const order = circleFirst ? ['group', 'one-on-one'] : ['one-on-one', 'group'];
        const proved = async (structure: string) => {
          await propose(program, structure);
          expect(await certified(program, structure)).toBe(true);
        };
        const tried = (structure: string) =>
          execute(app, cara, publishMatches, { program: program.id, structure }).catch((problem: unknown) =>
            expect(problem).toMatchObject({ name: 'Refused' }),
          );
        if (when !== 'in turn') for (const structure of order) await proved(structure);
        if (when === 'at once') await Promise.all(order.map(tried));
        else
          for (const structure of order) {
            if (when === 'in turn') await proved(structure);
            await tried(structure);
          }
        const found = await matchesIn(program);
        for (const [id, { heads, hours }] of offers) {
          const theirs = found.filter((one) => one.mentors.includes(id));
          expect(theirs.reduce((sum, { mentees }) => sum + mentees.length, 0)).toBeLessThanOrEqual(heads);
          expect(theirs.reduce((sum, { track }) => sum + (track === 'circle' ? circleHours : 2), 0)).toBeLessThanOrEqual(hours);
        }
        for (const { structure, track, mentees } of found) {
          expect(structure).toBe(track === 'circle' ? 'group' : 'one-on-one');
          expect(mentees.length).toBeLessThanOrEqual(track === 'circle' ? 4 : 1);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('A5-09 the structure of a track', () => {
  const track = { name: 'Circle', says: 'Together.', hoursPerMonth: 2, cadenceEveryDays: 14, sessionMinutes: 60 };

  it('A5-09 asks for the roles of its program', async () => {
    const { id: program } = await aMixedProgram();
    const { id: peers } = await aProgram(app, cara, { structure: 'peer' });
    const problem = (of: string, structure: string) =>
      execute(app, cara, addTrack, { program: of, ...track, structure }).catch(({ fields }: { fields: Record<string, string> }) => fields);
    expect(await problem(program, 'peer')).toEqual({
      structure: 'In this program people are mentors or mentees. A track where everybody is both needs a program of its own.',
    });
    expect(await problem(peers, 'group')).toEqual({
      structure: 'In this program everybody gives and takes. A track with mentors and mentees needs a program of its own.',
    });
    const changed = execute(app, cara, editGeneralInformation, { program, name: 'Mixed', structure: 'peer', timeZone: 'UTC' });
    await expect(changed).rejects.toMatchObject({ fields: { structure: expect.stringContaining('It is “Circle”.') as string } });
  });

  it('A5-09 is kept while people meet in it, also by who publishes at that moment; their matches keep it for good', async () => {
    const program = await aMixedProgram();
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 4, hoursPerMonth: 8 });
    await several(program, 2, 'circle');
    await propose(program, 'group');
    const edit = () => execute(app, cara, editTrack, { track: program.tracks.circle as string, ...track });
    const again = async () => {
      await app.does(cara, editTrack, {
        track: program.tracks.circle as string,
        ...track,
        structure: 'group',
        groupLeast: 2,
        groupMost: 4,
      });
      await propose(program, 'group');
      await publish(program, 'group');
    };
    const [published, edited] = await Promise.allSettled([publish(program, 'group'), edit()]);
    const raced = await matchesIn(program);
    // Whoever came second saw what the first had done: a circle in a track for circles, or neither.
    expect([published, edited].map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(raced.map(({ structure }) => structure)).toEqual(published.status === 'fulfilled' ? ['group'] : []);
    if (raced.length === 0) await again();
    const found = await matchesIn(program);
    await expect(edit()).rejects.toMatchObject({ fields: { structure: expect.stringContaining('People meet in this track') as string } });
    await app.does(cara, endMatch, { match: found[0]?.id as string, reason: 'goals met' });
    await app.does(cara, editTrack, { track: program.tracks.circle as string, ...track });
    const { rows } = await app.ownerPool.query<{ structure: string }>('select structure from pairing.matches where program_id = $1', [
      program.id,
    ]);
    expect(rows).toEqual([{ structure: 'group' }]);
    expect((await app.does(cara, showPairing, { program: program.id })).strands.all).toHaveLength(1);
  });

  it('A5-09 with other sizes makes a pool of its own', async () => {
    const large = { ...circleTrack, key: 'large', name: 'Large', division: { groupLeast: 4, groupMost: 8 } };
    const program = await aMixedProgram([circleTrack, large]);
    const { strands } = await app.does(cara, showPairing, { program: program.id });
    expect(strands.all.map(({ key }) => key)).toEqual(['group', 'group-large']);
    await aParticipant(app, org, program.id, { givenName: 'Mo', as: 'mentor', capacity: 12, hoursPerMonth: 8 });
    await several(program, 3, 'circle');
    await several(program, 5, 'large');
    for (const structure of ['group', 'group-large']) {
      await propose(program, structure);
      expect(await publish(program, structure)).toMatchObject({ published: 1, leftOut: [] });
    }
    expect((await matchesIn(program)).map(({ track: key, mentees }) => [key, mentees.length])).toEqual([
      ['circle', 3],
      ['large', 5],
    ]);
  });
});
