import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { Invalid, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { pauseMyParticipation } from '../../registration/answering/pause-my-participation.ts';
import { forbidPair } from '../decisions/forbid-pair.ts';
import type { Process } from '../process/process.ts';
import { pairing } from '../stage.ts';
import { showMyChoices } from '../shortlists/show-my-choices.ts';
import { aParticipant } from '../testing-pool.ts';
import { acceptRequest } from './accept-request.ts';
import { confirmRequest } from './confirm-request.ts';
import { decideSuggestion } from './decide-suggestion.ts';
import { declineRequest } from './decline-request.ts';
import { listRequests } from './list-requests.ts';
import { sendRequests } from './send-requests.ts';
import { showRequest } from './show-request.ts';
import { aChoice, askedOf, mailsTo, placedIn } from './testing-choice.ts';
import { withdrawRequest } from './withdraw-request.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const dayMs = 86_400_000;

const scene = async (process: Partial<Process> = {}, given: { mentees?: number; capacity?: number } = {}) => {
  const made = await aChoice(app, org, cara, { process, ...given });
  return { ...made, mia: made.mentees[0] as PersonActor, wishes: made.mentors.map(({ personId }) => personId) };
};
const first = async (mentor: PersonActor | undefined, program: string) => (await askedOf(app, mentor as PersonActor, program))[0] as string;
const statesOf = async (mia: PersonActor, program: string) =>
  (await app.does(mia, showMyChoices, { program })).requests.map(({ state }) => state).sort();
const subjects = async (person: PersonActor | undefined) =>
  (await mailsTo(app, person as PersonActor))
    .filter(({ name }) => name.startsWith('pairing.'))
    .map(({ name }) => name.replace('pairing.', ''));

describe('A5-05 a mentee ranks, and requests cascade', () => {
  it('asks the first, on a decline the second, and closes the rest on a yes', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes, note: 'I would like to write better.' });
    expect(await askedOf(app, mentors[1] as PersonActor, program)).toEqual([]);
    await app.does(mentors[0] as PersonActor, declineRequest, { request: await first(mentors[0], program) });
    const asked = await first(mentors[1], program);
    expect(await app.does(mentors[1] as PersonActor, showRequest, { request: asked })).toMatchObject({
      note: 'I would like to write better.',
    });
    const { match } = await app.does(mentors[1] as PersonActor, acceptRequest, { request: asked });
    expect(match).not.toBeNull();
    expect(await placedIn(app, program)).toEqual({ mentees: 1, matches: 1, busiest: 1 });
    expect(await statesOf(mia, program)).toEqual(['accepted', 'ended', 'ended']);
    expect(await subjects(mia)).toEqual(['choose-your-mentor', 'your-request-has-ended', 'you-are-matched']);
    expect(await subjects(mentors[2])).toEqual([]);
  });

  it('A5-08 reminds after 7 days, closes after 14, asks the next, in the words of a decline', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes: wishes.slice(0, 2) });
    await app.passes(7 * dayMs, dayMs);
    expect(await subjects(mentors[0])).toEqual(['you-are-asked', 'a-request-waits']);
    await app.passes(7 * dayMs, dayMs);
    expect(await subjects(mentors[0])).toEqual(['you-are-asked', 'a-request-waits', 'no-answer-needed']);
    expect(await subjects(mentors[1])).toEqual(['you-are-asked']);
    await app.does(mentors[1] as PersonActor, declineRequest, { request: await first(mentors[1], program) });
    const [ranOut, declined] = (await mailsTo(app, mia)).filter(({ name }) => name === 'pairing.your-request-has-ended');
    const neutral = (text = '') =>
      text
        .replaceAll(/Mo\d Berg \d+/g, 'Mo')
        .split('\n\n')
        .slice(0, 3)
        .join();
    expect(neutral(declined?.text)).toBe(neutral(ranOut?.text));
  });

  it('A5-08 caps what is asked at once and what waits at one mentor', async () => {
    const { program, mentees, mentors, wishes } = await scene({ askedAtOnce: 2, waitingAtMentor: 1 }, { mentees: 2 });
    for (const mia of mentees) await app.does(mia, sendRequests, { program, wishes });
    const waiting = await Promise.all(mentors.map((mentor) => askedOf(app, mentor, program)));
    expect(waiting.map(({ length }) => length)).toEqual([1, 1, 1]);
    await app.does(mentors[0] as PersonActor, declineRequest, { request: waiting[0]?.[0] as string });
    expect(await askedOf(app, mentors[0] as PersonActor, program)).toHaveLength(1);
    await expect(execute(app, mentees[0] as PersonActor, sendRequests, { program, wishes })).rejects.toThrow();
  });

  it('A5-08 shows how fast a mentor answers and when they were last there', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes: wishes.slice(0, 1) });
    await app.passes(2 * dayMs, dayMs);
    await app.does(mentors[0] as PersonActor, declineRequest, { request: await first(mentors[0], program) });
    const { shortlist } = await app.does(mia, showMyChoices, { program });
    const shown = shortlist.find(({ id }) => id === wishes[0]);
    expect(shown).toMatchObject({ medianReplyHours: 48 });
    expect(shown?.lastActiveAt).toEqual(app.clock.at());
  });

  it('refuses whoever is not on the list, twice the same, and nobody', async () => {
    const { program, mia, wishes } = await scene();
    for (const wrong of [[''], [wishes[0], wishes[0]], [mia.personId]])
      await expect(execute(app, mia, sendRequests, { program, wishes: wrong as string[] })).rejects.toBeInstanceOf(Invalid);
    await app.does(mia, sendRequests, { program, wishes });
    await expect(execute(app, mia, sendRequests, { program, wishes: wishes.slice(0, 1) })).rejects.toBeInstanceOf(Invalid);
  });

  it('never asks for a pair that was forbidden since, and goes on with the next', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(cara, forbidPair, { program, mentor: wishes[0] as string, mentee: mia.personId, reason: 'So it is' });
    await app.does(mia, sendRequests, { program, wishes });
    expect(await askedOf(app, mentors[0] as PersonActor, program)).toEqual([]);
    expect(await askedOf(app, mentors[1] as PersonActor, program)).toHaveLength(1);
  });

  it('closes what somebody asked who takes a break, and goes on where a wish is taken back', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes });
    await app.does(mia, withdrawRequest, { request: await first(mentors[0], program) });
    expect(await askedOf(app, mentors[1] as PersonActor, program)).toHaveLength(1);
    await app.does(mia, pauseMyParticipation, { program });
    // What she took back herself is not held up to her.
    expect(await statesOf(mia, program)).toEqual(['ended', 'ended']);
  });
});

describe('A2-05 both confirm in silence', () => {
  const talking = async (process: Partial<Process> = { chemistryCall: true }) => {
    const { program, mia, mentors, wishes } = await scene(process);
    const mo = mentors[0] as PersonActor;
    await app.does(mia, sendRequests, { program, wishes });
    const request = await first(mo, program);
    await app.does(mo, acceptRequest, { request });
    return { program, mia, mo, mentors, request };
  };

  it('asks both for a call of twenty minutes, and matches on two times yes', async () => {
    const { program, mia, mo, request } = await talking();
    for (const person of [mia, mo]) expect((await mailsTo(app, person)).at(-1)?.text).toContain('20 minutes');
    await app.does(mo, confirmRequest, { request, said: 'yes' });
    expect(await placedIn(app, program)).toMatchObject({ matches: 0 });
    await app.does(mia, confirmRequest, { request, said: 'yes' });
    expect(await placedIn(app, program)).toMatchObject({ matches: 1 });
  });

  it('shows nobody what the other said, and ends alike for both whoever declined', async () => {
    const { mia, mo, request } = await talking();
    await app.does(mo, confirmRequest, { request, said: 'no' });
    expect(await app.does(mia, showRequest, { request })).toMatchObject({ state: 'to confirm', iSaid: null });
    await app.does(mia, confirmRequest, { request, said: 'yes' });
    expect(await app.does(mia, showRequest, { request })).toMatchObject({ state: 'ended' });
    expect((await mailsTo(app, mia)).at(-1)?.text).not.toMatch(/declin|said no|refus/i);
    expect((await mailsTo(app, mo)).at(-1)?.name).toBe('pairing.no-answer-needed');
  });

  it('lets a mentee who said no go on with the next at once', async () => {
    const { program, mia, mentors, request } = await talking();
    await app.does(mia, confirmRequest, { request, said: 'no' });
    expect(await askedOf(app, mentors[1] as PersonActor, program)).toHaveLength(1);
  });

  it('without a call needs only the mentee’s last word', async () => {
    const { program, mia, request } = await talking({ approval: 'both sides' });
    await app.does(mia, confirmRequest, { request, said: 'yes' });
    expect(await placedIn(app, program)).toMatchObject({ matches: 1 });
  });
});

describe('A5-05 suggested by the participant, decided by the manager', () => {
  it('reaches nobody before it is approved, then publishes the match', async () => {
    const { program, mia, mentors, wishes } = await scene({ way: 'suggest' });
    await app.does(mia, sendRequests, { program, wishes: wishes.slice(0, 2) });
    expect(await askedOf(app, mentors[0] as PersonActor, program)).toEqual([]);
    const { items } = await app.does(cara, listRequests, { program });
    expect(items.map(({ state, wish }) => [state, wish])).toEqual([
      ['to decide', 1],
      ['to decide', 2],
    ]);
    await app.does(cara, decideSuggestion, { program, suggestion: items[0]?.id as string, verdict: 'decline' });
    await app.does(cara, decideSuggestion, { program, suggestion: items[1]?.id as string, verdict: 'approve' });
    expect(await placedIn(app, program)).toMatchObject({ matches: 1 });
    await expect(
      execute(app, cara, decideSuggestion, { program, suggestion: items[0]?.id as string, verdict: 'approve' }),
    ).rejects.toBeInstanceOf(Refused);
  });
});

describe('a request is between the two', () => {
  it('is hidden from everybody else, managers included, and from the mentor before it is their turn', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes });
    const request = await first(mentors[0], program);
    const tea = await aParticipant(app, org, program, { givenName: 'Tea' });
    const { requests } = await app.does(mia, showMyChoices, { program });
    const later = requests.find(({ state }) => state === 'listed')?.id as string;
    for (const [person, id] of [
      [cara, request],
      [tea, request],
      [mentors[1], request],
      [mentors[1], later],
      [mentors[2], later],
    ] as const)
      await expect(execute(app, person as PersonActor, showRequest, { request: id })).rejects.toBeInstanceOf(NotFound);
    for (const operation of [acceptRequest, declineRequest])
      await expect(execute(app, mia, operation, { request })).rejects.toBeInstanceOf(NotFound);
    await expect(execute(app, mentors[0] as PersonActor, withdrawRequest, { request })).rejects.toBeInstanceOf(NotFound);
  });

  it('lists to managers what is open, without the note, and never what was declined', async () => {
    const { program, mia, mentors, wishes } = await scene();
    await app.does(mia, sendRequests, { program, wishes: wishes.slice(0, 1), note: 'Between us' });
    expect((await app.does(cara, listRequests, { program })).items).toMatchObject([{ note: null, state: 'asked' }]);
    await app.does(mentors[0] as PersonActor, declineRequest, { request: await first(mentors[0], program) });
    expect((await app.does(cara, listRequests, { program })).items).toEqual([]);
  });
});
