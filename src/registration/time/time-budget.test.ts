import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { finishRegistration } from '../answering/finish-registration.ts';
import { saveCommitment } from '../answering/save-commitment.ts';
import { withdrawRegistration } from '../answering/withdraw-registration.ts';
import { invitePeople } from '../invitations/invite-people.ts';
import { registration } from '../stage.ts';
import { anOpenProgram, aRegistration, menteeAnswers, mentorAnswers } from '../testing.ts';
import { saveAnswers } from '../answering/save-answers.ts';
import { closeMyTime } from './close-my-time.ts';
import { closeTime } from './close-time.ts';
import { openTime } from './open-time.ts';
import { setMyTimeBudget } from './set-my-time-budget.ts';
import { setUsualTimeBudget } from './set-usual-time-budget.ts';
import { showClosedTime } from './show-closed-time.ts';
import { showMyPromises } from './show-my-promises.ts';

const app = await testApp([people, planning, registration]);

/** Cara, two programs that are open, and somebody who is a mentee of the first for two hours a month. */
async function aBusyPerson() {
  const org = await anOrganization(app);
  const cara = await aManager(app, org);
  const first = await anOpenProgram(app, cara);
  const second = await anOpenProgram(app, cara);
  const mia = await aPerson(app, org, { email: `mia@${org.id}.example` });
  await aRegistration(app, mia, first.program, { as: 'mentee', track: first.skill, answers: menteeAnswers });
  await app.does(cara, invitePeople, { program: second.program, role: 'both', addresses: `mia@${org.id}.example` });
  return { org, cara, mia, first, second };
}

const problemOf = (act: Promise<unknown>): Promise<Record<string, string>> =>
  act.then(
    () => ({}),
    (problem: Invalid) => problem.fields,
  );

describe('A0-11 hours over all programs and both roles', () => {
  it('A0-11 adding a second track at 4.5 hours is refused with the reason and the arithmetic', async () => {
    const { mia, second } = await aBusyPerson();
    await app.does(mia, setMyTimeBudget, { hoursPerMonth: 4 });
    const promise = { program: second.program, as: 'mentor', capacity: 1, hoursPerMonth: 2.5 } as const;
    const problems = await problemOf(execute(app, mia, saveCommitment, promise));
    expect(problems.hoursPerMonth).toBe(
      '2 hours as a mentee in Skill transfer (Sales mentorship) and 2.5 here are 4.5 hours a month, and you give at most 4 to mentoring. Offer fewer hours here, or change your time budget.',
    );
    await app.does(mia, saveCommitment, { ...promise, hoursPerMonth: 2 });
  });

  it('A0-11 a second track within the budget is allowed, with a soft warning', async () => {
    const { mia, second } = await aBusyPerson();
    await app.does(mia, setMyTimeBudget, { hoursPerMonth: 4 });
    expect(await app.does(mia, showMyPromises, { program: second.program })).toEqual({
      elsewhere: '2 hours as a mentee in Skill transfer (Sales mentorship)',
      left: 2,
    });
    await app.does(mia, saveCommitment, { program: second.program, as: 'mentee', track: second.skill });
  });

  it('the organisation’s own figure holds for who has said nothing, and says so', async () => {
    const { cara, mia, second } = await aBusyPerson();
    await app.does(cara, setUsualTimeBudget, { hoursPerMonth: 3 });
    const promise = { program: second.program, as: 'mentee', track: second.skill } as const;
    const problems = await problemOf(execute(app, mia, saveCommitment, promise));
    expect(problems.track).toContain('are 4 hours a month, and you give at most 3');
    expect(problems.track).toContain('your organisation sets for everybody');
    await app.does(mia, setMyTimeBudget, { hoursPerMonth: 6 });
    await app.does(mia, saveCommitment, promise);
    await expect(execute(app, mia, setUsualTimeBudget, { hoursPerMonth: 100 })).rejects.toThrow(Forbidden);
  });

  it('what was withdrawn is not counted, and what was begun before the budget fell is looked at again at the end', async () => {
    const { mia, first, second } = await aBusyPerson();
    await app.does(mia, saveCommitment, { program: second.program, as: 'mentor', capacity: 1, hoursPerMonth: 4 });
    await app.does(mia, saveAnswers, { program: second.program, answers: mentorAnswers });
    await app.does(mia, setMyTimeBudget, { hoursPerMonth: 4 });
    await expect(execute(app, mia, finishRegistration, { program: second.program })).rejects.toThrow(Refused);
    await app.does(mia, withdrawRegistration, { program: first.program });
    await app.does(mia, finishRegistration, { program: second.program });
  });

  it('of two programs joined at the same moment only one goes into the budget', async () => {
    const { org, cara, first, second } = await aBusyPerson();
    const mo = await aPerson(app, org, { email: `mo@${org.id}.example` });
    for (const { program } of [first, second]) {
      await app.does(cara, invitePeople, { program, role: 'mentor', addresses: `mo@${org.id}.example` });
      await app.does(mo, saveCommitment, { program, as: 'mentor', capacity: 1, hoursPerMonth: 3 });
      await app.does(mo, saveAnswers, { program, answers: mentorAnswers });
    }
    await app.does(mo, setMyTimeBudget, { hoursPerMonth: 4 });
    const outcomes = await Promise.allSettled([first, second].map(({ program }) => execute(app, mo, finishRegistration, { program })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('E7 closed days', () => {
  const quarterClose = { name: 'Quarter close', startsOn: '2026-03-25', endsOn: '2026-04-02' };

  it('E7 are closed for everybody by those who keep the directory, and opened by them', async () => {
    const org = await anOrganization(app);
    const cara = await aManager(app, org);
    const mia = await aPerson(app, org);
    await expect(execute(app, mia, closeTime, quarterClose)).rejects.toThrow(Forbidden);
    const { period } = await app.does(cara, closeTime, quarterClose);
    expect((await app.does(mia, showClosedTime, {})).closed).toEqual([{ id: period, ...quarterClose }]);
    await expect(execute(app, mia, openTime, { period })).rejects.toThrow(Forbidden);
    await app.does(cara, openTime, { period });
    expect((await app.does(mia, showClosedTime, {})).closed).toEqual([]);
  });

  it('one’s own are nobody else’s to open or to know of', async () => {
    const org = await anOrganization(app);
    const cara = await aManager(app, org);
    const mia: PersonActor = await aPerson(app, org);
    const { period } = await app.does(mia, closeMyTime, quarterClose);
    await expect(execute(app, cara, openTime, { period })).rejects.toThrow(NotFound);
    expect((await app.does(cara, showClosedTime, {})).closed).toEqual([]);
    await app.does(mia, openTime, { period });
    const past = { ...quarterClose, startsOn: '2026-01-01', endsOn: '2026-01-02' };
    expect(await problemOf(execute(app, mia, closeMyTime, past))).toHaveProperty('endsOn');
  });
});
