/** Tracks of several structures in one program, from one registration to matches of each. */
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aPerson } from '../../people/testing.ts';
import { showProgram } from '../../planning/programs/show-program.ts';
import { planning } from '../../planning/stage.ts';
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
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { showPairing } from '../runs/show-pairing.ts';
import { pairing } from '../stage.ts';
import { listProposedGroups } from '../structures/list-proposed-groups.ts';
import { pairTrack, severalWays } from './testing-mixed.ts';

const app = await testApp([people, planning, registration, pairing]);
const { org, cara, aMixedProgram, several, aMentor, propose, publish, certified, matchesIn } = await severalWays(app);
const dayMs = 86_400_000;

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
    await aMentor(program, { capacity: 6 });
    await aMentor(program, { givenName: 'Tea', capacity: 6 });
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
    await aMentor(program, { capacity: 1 });
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
    await aMentor(program);
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
    await aMentor(program, { capacity: 2 });
    await several(program, 2, 'growth');
    await several(program, 2, 'circle');
    await propose(program, 'one-on-one');
    await propose(program, 'group');
    expect(await publish(program, 'one-on-one')).toMatchObject({ published: 2 });
    const { published, leftOut } = await publish(program, 'group');
    expect([published, leftOut.map(({ because }) => because)]).toEqual([0, ['no place left', 'no place left']]);
  });

  it('A5-09 matches on each day where somebody is new, and leaves the proposal of the other track alone', async () => {
    const program = await aMixedProgram();
    await app.does(cara, saveProcess, { program: program.id, ...processSchema.parse({}), wayOfTrack: {}, way: 'nothing', rolling: true });
    await aMentor(program);
    await several(program, 1, 'growth');
    await several(program, 2, 'circle');
    const newest = async (structure: string) => (await app.does(cara, showPairing, { program: program.id, structure })).run?.id;
    await app.passes(dayMs);
    const [pairs, circles] = [await newest('one-on-one'), await newest('group')];
    expect([pairs, circles]).not.toContain(undefined);
    await several(program, 1, 'circle', { givenName: 'Late' });
    await app.passes(dayMs);
    expect(await newest('one-on-one')).toBe(pairs);
    expect(await newest('group')).not.toBe(circles);
  });

  it('A5-09 fits by hand and into a circle under way by the track of the mentee', async () => {
    const program = await aMixedProgram();
    const mo = await aMentor(program, { capacity: 5 });
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
    const mo = await aMentor(program);
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
    for (const givenName of ['Mo', 'Tea']) await aMentor(program, { givenName, capacity: 2, hoursPerMonth: 4 });
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
    await aMentor(program);
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
