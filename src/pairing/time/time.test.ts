import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { Forbidden, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { anOpenProgram, aRegistration } from '../../registration/testing.ts';
import { closeMyTime } from '../../registration/time/close-my-time.ts';
import { closeTime } from '../../registration/time/close-time.ts';
import { setMyTimeBudget } from '../../registration/time/set-my-time-budget.ts';
import { matchByHand } from '../by-hand/match-by-hand.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aMatch } from '../testing.ts';
import { aParticipant } from '../testing-pool.ts';
import { listHoursLeft } from './list-hours-left.ts';
import { showMyTime } from './show-my-time.ts';

const app = await testApp([people, planning, registration, pairing]);

const matched = async (cara: PersonActor, program: string): Promise<string[]> => {
  const { run } = await app.does(cara, proposeMatches, { program });
  expect(run).toBeDefined();
  const { items } = await app.does(cara, listProposedPairs, { program });
  return items.map(({ mentee, mentor }) => `${mentee.name.split(' ')[0]} < ${mentor.name.split(' ')[0]}`).sort();
};

/** Two programs with tracks of two hours, in both of which Mo offers four hours and two places; three mentees in each. */
async function twoPrograms() {
  const org = await anOrganization(app);
  const cara = await aManager(app, org);
  const first = await anOpenProgram(app, cara);
  const second = await anOpenProgram(app, cara);
  const offer = { as: 'mentor' as const, capacity: 2, hoursPerMonth: 4, teaches: ['Discovery'] };
  const mo = await aParticipant(app, org, first.program, { givenName: 'Mo', ...offer });
  await aRegistration(app, mo, second.program, { ...offer, answers: { seniority: 'Senior', 'can-teach': { Discovery: 4 } } });
  const menteesOf = async ({ program, skill }: typeof first, names: string[]) => {
    const all: PersonActor[] = [];
    for (const givenName of names) all.push(await aParticipant(app, org, program, { givenName, wants: ['Discovery'], track: skill }));
    return all;
  };
  const mentees = { first: await menteesOf(first, ['Ana', 'Ben']), second: await menteesOf(second, ['Cem', 'Dee']) };
  return { org, cara, mo, first, second, mentees };
}

describe('A0-11 and E7 the optimiser respects what is left of a person’s time', () => {
  it('A4-15 heads and hours are both respected, over all programs', async () => {
    const { cara, mo, first, second, mentees } = await twoPrograms();
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 6 });
    await aMatch(app, first.program, mo, mentees.first[0] as PersonActor, { track: first.skill });
    await aMatch(app, first.program, mo, mentees.first[1] as PersonActor, { track: first.skill });
    expect(await matched(cara, second.program)).toHaveLength(1);
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 8 });
    expect(await matched(cara, second.program)).toHaveLength(2);
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 5 });
    expect(await matched(cara, second.program)).toEqual([]);
    const { items } = await app.does(cara, listUnmatchedPeople, { program: second.program, role: 'mentor' });
    expect(items.map(({ why }) => why.why)).toEqual(['no hours left']);
  });

  it('a mentee whose hours are taken is set aside, with the reason', async () => {
    const { org, cara, mo, first, second, mentees } = await twoPrograms();
    const [ana] = mentees.first as [PersonActor];
    await aRegistration(app, ana, second.program, {
      track: second.skill,
      answers: { seniority: 'Junior', 'want-to-learn': { Discovery: 3 } },
    });
    await app.does(ana, setMyTimeBudget, { hoursPerMonth: 3 });
    await aMatch(app, first.program, mo, ana, { track: first.skill });
    expect((await matched(cara, second.program)).some((pair) => pair.startsWith('Ana'))).toBe(false);
    const { items } = await app.does(cara, listUnmatchedPeople, { program: second.program });
    expect(items.find(({ id }) => id === ana.personId)?.why.why).toBe('no hours left');
    await expect(execute(app, cara, matchByHand, { program: second.program, mentor: mo.personId, mentee: ana.personId })).rejects.toThrow(
      Refused,
    );
    expect(org.id).toBeDefined();
  });

  it('two programs published at the same moment do not both take the last hours', async () => {
    const { cara, mo, first, second } = await twoPrograms();
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 4 });
    const runs = [];
    for (const { program } of [first, second]) runs.push({ program, run: (await app.does(cara, proposeMatches, { program })).run });
    await Promise.allSettled(runs.map((one) => execute(app, cara, publishMatches, one)));
    expect((await app.does(mo, showMyTime, {})).taken).toBe(4);
  });

  it('E7 nothing begins on closed days, one’s own or everybody’s, and all is possible again after them', async () => {
    const { cara, mo, first } = await twoPrograms();
    await app.does(mo, closeMyTime, { name: 'Quarter close', startsOn: '2026-03-01', endsOn: '2026-03-04' });
    expect(await matched(cara, first.program)).toEqual([]);
    const { items } = await app.does(cara, listUnmatchedPeople, { program: first.program, role: 'mentor' });
    expect(items.map(({ why }) => why.why)).toEqual(['closed days']);
    await app.passes(4 * 86_400_000, 86_400_000);
    expect(await matched(cara, first.program)).toHaveLength(2);
    await app.does(cara, closeTime, { name: 'Inventory', startsOn: '2026-03-01', endsOn: '2026-03-31' });
    const published = execute(app, cara, publishMatches, { program: first.program });
    expect((await published).published).toBe(0);
  });
});

describe('E7 who sees what of a person’s time', () => {
  it('the person sees what takes how much, and what is left', async () => {
    const { mo, first, mentees } = await twoPrograms();
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 6 });
    await aMatch(app, first.program, mo, mentees.first[0] as PersonActor, { track: first.skill });
    const time = await app.does(mo, showMyTime, {});
    expect(time).toMatchObject({ budget: { hours: 6, own: true }, taken: 2, left: 4 });
    expect(time.takes).toMatchObject([
      { role: 'mentor', promised: 4, taken: 2, tracks: ['Skill transfer'] },
      { role: 'mentor', promised: 4, taken: 0 },
    ]);
  });

  it('the program manager sees the hours left, and not what other programs they are in', async () => {
    const { org, mo, first, second, mentees } = await twoPrograms();
    const nora = await aPerson(app, org, { givenName: 'Nora' });
    await app.ownerPool.query(
      `insert into people.role_grants (id, organization_id, person_id, role, program_id, granted_at) values (gen_random_uuid(), $1, $2, 'program_manager', $3, now())`,
      [org.id, nora.personId, second.program],
    );
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 6 });
    await aMatch(app, first.program, mo, mentees.first[0] as PersonActor, { track: first.skill });
    await aMatch(app, first.program, mo, mentees.first[1] as PersonActor, { track: first.skill });
    const { items } = await app.does(nora, listHoursLeft, { program: second.program });
    const line = items.find(({ id }) => id === mo.personId);
    expect(line).toEqual({ id: mo.personId, name: expect.any(String), role: 'mentor', promised: 4, taken: 0, left: 2, closed: false });
    await expect(execute(app, nora, listHoursLeft, { program: first.program })).rejects.toThrow(NotFound);
    await expect(execute(app, mo, listHoursLeft, { program: second.program })).rejects.toThrow(Forbidden);
  });
});
