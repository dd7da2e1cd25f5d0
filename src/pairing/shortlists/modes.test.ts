import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { exportBlueprint } from '../../planning/blueprint/export-blueprint.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { withdrawRegistration } from '../../registration/answering/withdraw-registration.ts';
import { registration } from '../../registration/stage.ts';
import { listMenteesToMatch } from '../by-hand/list-mentees-to-match.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { rankPartners } from '../by-hand/rank-partners.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { saveCriteria } from '../criteria/save-criteria.ts';
import { endMatch } from '../matches/end-match.ts';
import { listMatches } from '../matches/list-matches.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { processOf } from '../process/process-of.ts';
import { processSchema } from '../process/process.ts';
import { saveProcess } from '../process/save-process.ts';
import { showProcess } from '../process/show-process.ts';
import { publishStableMatches } from '../rankings/publish-stable-matches.ts';
import { rankPeople } from '../rankings/rank-people.ts';
import { showRankings } from '../rankings/show-rankings.ts';
import { confirmRequest } from '../requests/confirm-request.ts';
import { aChoice, askedOf, mailsTo, placedIn } from '../requests/testing-choice.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { joinWaitingList } from '../waiting/join-waiting-list.ts';
import { listWaiting } from '../waiting/list-waiting.ts';
import { chooseMentor } from './choose-mentor.ts';
import { drawUpShortlists } from './draw-up-shortlists.ts';
import { showMyChoices } from './show-my-choices.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const dayMs = 86_400_000;
const usual = { ...processSchema.parse({}), wayOfTrack: {} };

const shortlistOf = async (mia: PersonActor, program: string) =>
  (await app.does(mia, showMyChoices, { program })).shortlist.map(({ id }) => id);
const inList = async (program: string) =>
  (await app.does(cara, listWaiting, { program })).items.map(({ person, because }) => [person, because]);

describe('the process of a program', () => {
  it('A4-27 a new program offers shortlists and lets mentees choose', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'career-development-6-months', startsOn: '2026-03-02' });
    const process = await inTransaction(app, cara, (ctx) => processOf(ctx, program));
    expect(process).toMatchObject({ way: 'request', shortlist: 5, wishes: 3, isUsual: true });
  });

  it('is carried by a blueprint, tracks that differ included', async () => {
    const { program } = await app.does(cara, createProgram, { blueprint: 'sales-mentorship-90-days', startsOn: '2026-03-02' });
    await app.does(cara, saveProcess, {
      program,
      ...usual,
      way: 'choose',
      wayOfTrack: { 'career-sponsorship': 'nothing', 'skill-transfer': '' },
    });
    const { text } = await app.does(cara, exportBlueprint, { program });
    const again = await app.does(cara, createProgram, { file: text });
    const { process } = await app.does(cara, showProcess, { program: again.program });
    expect(process).toMatchObject({ way: 'choose', wayOfTrack: { 'career-sponsorship': 'nothing' } });
    expect((await app.does(cara, exportBlueprint, { program: again.program })).text).toBe(text);
  });

  it('refuses a reminder after the end and more wishes than a shortlist holds', async () => {
    const { id: program } = await aProgram(app, cara);
    await expect(execute(app, cara, saveProcess, { program, ...usual, remindAfterDays: 14 })).rejects.toThrow('reminder');
    await expect(execute(app, cara, saveProcess, { program, ...usual, shortlist: 2, wishes: 3 })).rejects.toThrow('shortlist');
  });
});

describe('A5-05 the participant chooses and is confirmed at once', () => {
  it('publishes the match, and refuses a second choice and a full mentor kindly', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { mentors: 1, mentees: 2, process: { way: 'choose' } });
    const [mia, tea] = mentees as [PersonActor, PersonActor];
    const mentor = mentors[0]?.personId as string;
    await app.does(mia, chooseMentor, { program, mentor });
    expect(await placedIn(app, program)).toEqual({ mentees: 1, matches: 1, busiest: 1 });
    expect((await mailsTo(app, mia)).at(-1)?.name).toBe('pairing.you-are-matched');
    await expect(execute(app, mia, chooseMentor, { program, mentor })).rejects.toThrow('You have a mentor');
    await expect(execute(app, tea, chooseMentor, { program, mentor })).rejects.toThrow('no place left');
  });

  it('offers a shortlist of its own to each, never one star to all', async () => {
    const { program, mentees } = await aChoice(app, org, cara, { mentors: 8, mentees: 8, process: { way: 'choose', shortlist: 3 } });
    const lists = await Promise.all(mentees.map((mia) => shortlistOf(mia, program)));
    for (const list of lists) expect(list).toHaveLength(3);
    const times = Map.groupBy(lists.flat(), (mentor) => mentor);
    for (const on of times.values()) expect(on.length).toBeLessThanOrEqual(4);
  });

  it('gives one track a choice and keeps the other for the manager', async () => {
    const { id: program, tracks } = await aProgram(app, cara, { structure: 'buddy', tracks: [{ key: 'skill' }, { key: 'sponsor' }] });
    await app.does(cara, saveProcess, { program, ...usual, way: 'choose', wayOfTrack: { sponsor: 'nothing' } });
    const mo = await aParticipant(app, org, program, { as: 'mentor', capacity: 2 });
    const mia = await aParticipant(app, org, program, { track: tracks.skill });
    const tea = await aParticipant(app, org, program, { track: tracks.sponsor });
    await app.does(cara, drawUpShortlists, { program });
    expect(await shortlistOf(mia, program)).toEqual([mo.personId]);
    expect(await shortlistOf(tea, program)).toEqual([]);
    await expect(execute(app, tea, chooseMentor, { program, mentor: mo.personId })).rejects.toThrow('in another way');
    await app.does(mia, chooseMentor, { program, mentor: mo.personId });
    await app.does(cara, matchByHand, { program, mentor: mo.personId, mentee: tea.personId });
    expect(await placedIn(app, program)).toEqual({ mentees: 2, matches: 2, busiest: 2 });
  });
});

describe('A5-05 the manager picks by hand', () => {
  it('from a ranked list, and may never break a rule', async () => {
    const { program, mentees } = await aChoice(app, org, cara, { mentors: 0 });
    const mia = mentees[0] as PersonActor;
    const good = await aParticipant(app, org, program, { givenName: 'Good', as: 'mentor', teaches: ['Writing'] });
    const boss = await aParticipant(app, org, program, { givenName: 'Boss', as: 'mentor' });
    await app.ownerPool.query('insert into people.reporting_lines values ($1, $2, $3, 1)', [org.id, mia.personId, boss.personId]);
    const { partners, ruledOut } = await app.does(cara, rankPartners, { program, mentee: mia.personId });
    expect(partners.map(({ id }) => id)).toEqual([good.personId]);
    expect(ruledOut).toEqual([{ rule: 'reporting line', people: 1 }]);
    await expect(execute(app, cara, matchByHand, { program, mentor: boss.personId, mentee: mia.personId })).rejects.toThrow(
      'reporting line',
    );
    await app.does(cara, matchByHand, { program, mentor: good.personId, mentee: mia.personId });
    expect((await app.does(cara, listMenteesToMatch, { program })).items).toEqual([]);
    expect((await app.does(cara, listMatches, { program })).items).toMatchObject([{ fit: expect.any(Number), state: 'under way' }]);
  });

  it('asks both first where the program wants both sides', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { process: { approval: 'both sides' } });
    const [mia, mo] = [mentees[0] as PersonActor, mentors[0] as PersonActor];
    expect(await app.does(cara, matchByHand, { program, mentor: mo.personId, mentee: mia.personId })).toEqual({ match: null });
    const [request] = (await askedOf(app, mo, program)) as [string];
    for (const person of [mia, mo]) await app.does(person, confirmRequest, { request, said: 'yes' });
    expect(await placedIn(app, program)).toMatchObject({ matches: 1 });
  });
});

describe('both sides rank', () => {
  it('publishes pairs in which no two would rather have each other', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { mentors: 2, mentees: 2, process: { way: 'rank' } });
    const [mia, tea] = mentees as [PersonActor, PersonActor];
    const [mo, ada] = mentors as [PersonActor, PersonActor];
    for (const [who, says] of [
      [mia, 'Put your mentors'],
      [mo, 'Whom would you rather have'],
    ] as const)
      expect((await mailsTo(app, who)).at(-1)).toMatchObject({ name: 'pairing.say-your-order', subject: expect.stringContaining(says) });
    const rank = (who: PersonActor, role: 'mentor' | 'mentee', ...others: PersonActor[]) =>
      app.does(who, rankPeople, { program, role, order: others.map(({ personId }) => personId) });
    await rank(mia, 'mentee', mo, ada);
    await rank(tea, 'mentee', mo, ada);
    await rank(mo, 'mentor', tea, mia);
    await rank(ada, 'mentor', mia, tea);
    const { pairs, blockingHere, ranked, alone } = await app.does(cara, showRankings, { program });
    expect(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]).sort()).toEqual(
      [
        [mia.personId, ada.personId],
        [tea.personId, mo.personId],
      ].sort(),
    );
    expect([blockingHere, ranked, alone]).toEqual([0, { mentees: { some: 2, all: 2 }, mentors: { some: 2, all: 2 } }, 0]);
    await expect(execute(app, cara, publishStableMatches, { program, seen: 1 })).rejects.toBeInstanceOf(Refused);
    expect(await app.does(cara, publishStableMatches, { program, seen: 2 })).toEqual({ published: 2, leftOut: 0, blocking: 0 });
    expect(await placedIn(app, program)).toEqual({ mentees: 2, matches: 2, busiest: 1 });
  });

  it('is still compared with a proposal in which somebody is who has withdrawn since', async () => {
    const { program, mentees } = await aChoice(app, org, cara, { mentors: 2, mentees: 2, process: { way: 'rank' } });
    await app.does(cara, proposeMatches, { program });
    await app.does(mentees[0] as PersonActor, withdrawRegistration, { program });
    expect(await app.does(cara, showRankings, { program })).toMatchObject({ pairs: [], blockingInProposal: 0 });
  });

  it('keeps of the reasons nothing that the other one answered', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { mentors: 1, process: { way: 'rank' } });
    const [[mia], [mo]] = [mentees, mentors] as [[PersonActor], [PersonActor]];
    const both = { mentee: ['pace'], mentor: ['pace'] };
    const pace = { key: 'pace', name: 'Differ in pace', kind: 'different', ...both, strength: 'slightly' } as const;
    await app.does(cara, saveCriteria, { program, ...criteriaSet.parse({ criteria: [pace] }) });
    for (const [who, answer] of [
      [mia, 'Slow'],
      [mo, 'Fast'],
    ] as const)
      await app.ownerPool.query(
        `update registration.answers set answers = answers || jsonb_build_object('pace', $2::text) where person_id = $1`,
        [who.personId, answer],
      );
    await app.does(mia, rankPeople, { program, role: 'mentee', order: [mo.personId] });
    await app.does(mo, rankPeople, { program, role: 'mentor', order: [mia.personId] });
    await app.does(cara, publishStableMatches, { program, seen: 1 });
    const { rows } = await app.ownerPool.query('select reasons from pairing.match_reasons where program_id = $1', [program]);
    const kept = { criterion: 'pace', name: 'Differ in pace', kind: 'different', points: 10, of: 10 };
    expect(rows).toEqual([{ reasons: [kept] }, { reasons: [kept] }]);
  });
});

describe('the waiting list', () => {
  it('takes in whom a published proposal left out, and tells the longest waiting when a place comes free', async () => {
    const { program, mentees } = await aChoice(app, org, cara, { mentors: 1, mentees: 2 });
    const { run } = await app.does(cara, proposeMatches, { program });
    await app.does(cara, publishMatches, { program, run });
    const { items } = await app.does(cara, listMatches, { program });
    const [[waitingOne]] = (await inList(program)) as [[string, string]];
    const tea = mentees.find(({ personId }) => personId === waitingOne) as PersonActor;
    await app.does(cara, endMatch, { match: items[0]?.id as string, reason: 'no time' });
    expect((await mailsTo(app, tea)).map(({ name }) => name)).toContain('pairing.a-place-is-free');
    expect(await shortlistOf(tea, program)).toHaveLength(1);
  });

  it('is joined by one’s own wish and left by being matched', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { process: { way: 'choose' } });
    const mia = mentees[0] as PersonActor;
    await app.does(mia, joinWaitingList, { program });
    expect(await inList(program)).toEqual([[mia.personId, 'own wish']]);
    await app.does(mia, chooseMentor, { program, mentor: mentors[0]?.personId as string });
    expect(await inList(program)).toEqual([]);
  });
});

describe('A5-09 a program that goes on', () => {
  it('offers a shortlist to who registers later, and leaves published pairs as they are', async () => {
    const { program, mentees, mentors } = await aChoice(app, org, cara, { mentors: 2, process: { way: 'choose', rolling: true } });
    await app.does(mentees[0] as PersonActor, chooseMentor, { program, mentor: mentors[0]?.personId as string });
    await app.passes(dayMs);
    const late = await aParticipant(app, org, program, { givenName: 'Late', wants: ['Writing'] });
    expect(await shortlistOf(late, program)).toEqual([]);
    await app.passes(dayMs);
    expect(await shortlistOf(late, program)).toEqual([mentors[1]?.personId]);
    expect(await placedIn(app, program)).toMatchObject({ matches: 1 });
  });
});
