/** Whatever a stage writes, a new hire gets none of it before their first day but who will be there for them. */
import { describe, expect, it } from 'vitest';
import { addCredentialType } from '../people/credentials/add-credential-type.ts';
import { aBrowser } from '../people/sign-in/testing.ts';
import { askForLink } from '../people/sign-in/ask-for-link.ts';
import { anAdministrator, aManager, anOrganization, aPerson } from '../people/testing.ts';
import { aProgram } from '../planning/testing.ts';
import { endMatch } from '../pairing/matches/end-match.ts';
import { aMatch } from '../pairing/testing.ts';
import type { PersonActor } from '../platform/actor.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { invitePeople } from '../registration/invitations/invite-people.ts';
import { editNewcomers } from '../registration/newcomers/edit-newcomers.ts';
import { requireCredential } from '../registration/requirements/require-credential.ts';
import { anOpenProgram, aRegistration } from '../registration/testing.ts';
import { cancelSession } from '../scheduling/sessions/cancel-session.ts';
import { rescheduleSession } from '../scheduling/sessions/reschedule-session.ts';
import { scheduleSeries } from '../scheduling/sessions/schedule-series.ts';
import { aSession } from '../scheduling/testing.ts';
import { addNextStep } from '../supporting/next-steps/add-next-step.ts';
import { sendRescue } from '../supporting/health/send-rescue.ts';
import { aCharter, competencies, day } from '../supporting/testing.ts';
import { stages } from './stages.ts';

const app = await testApp(stages);
const dayIn = (days: number) => new Date(app.clock.at().getTime() + days * day).toISOString().slice(0, 10);
const at = (days: number) => `${dayIn(days)}T15:00`;
const passDays = (days: number) => app.passes(days * day, day);

const withCompetencies = { settings: { competencies }, tracks: [{ key: 'skill', design: { competencies: 'sales' } }] };

/** Noa begins in so many days, is matched with Mo, and may be written to of that three days before. */
async function expected({ inDays }: { inDays: number }) {
  const organization = await anOrganization(app);
  const [cara, ian] = [await aManager(app, organization), await anAdministrator(app, organization)];
  const { id: program, tracks } = await aProgram(app, cara, { launched: true, endsOn: dayIn(200), ...withCompetencies });
  const given = { enrol: true, daysBefore: '30', tellDaysBefore: '3', matchAtOnce: false, plan: '' };
  await app.does(cara, editNewcomers, { program, ...given });
  const mo = await aPerson(app, organization, { givenName: 'Mo' });
  await aRegistration(app, mo, program, { as: 'mentor' });
  const email = `noa.${inDays}@fjord.example`;
  const noa = await aPerson(app, organization, { givenName: 'Noa', email, hiredOn: dayIn(inDays) });
  await passDays(1);
  const { id: match } = await aMatch(app, program, mo, noa, { track: Object.values(tracks)[0] });
  return { organization, cara, ian, program, mo, noa, email, match };
}

async function mailsTo({ personId }: PersonActor) {
  const { rows } = await app.ownerPool.query<{ name: string; subject: string; calendar: { content: string } | null }>(
    'select name, subject, calendar from platform.mails where to_person_id = $1 order by id',
    [personId],
  );
  return rows;
}
const namesOf = async (person: PersonActor) => (await mailsTo(person)).map(({ name }) => name);

describe('a new hire before their first day', { timeout: 90_000 }, () => {
  it('A4-08 is written to by no stage, hears in time who is there for them, and of all that stands on the day itself', async () => {
    const { cara, ian, program, mo, noa, match } = await expected({ inDays: 12 });
    const { id: type } = await app.does(ian, addCredentialType, { name: 'First aid' });
    await app.does(cara, requireCredential, { program, type, role: 'mentee', required: false });
    const { id: session } = await aSession(app, mo, match, { startsAt: `${dayIn(13)}T15:00:00Z` });
    const { id: off } = await aSession(app, mo, match, { startsAt: `${dayIn(14)}T15:00:00Z` });
    await app.does(mo, cancelSession, { session: off });
    await app.does(mo, rescheduleSession, { session, at: at(15), minutes: 30, place: 'The canteen' });
    await app.does(mo, scheduleSeries, { match, at: at(20), everyDays: 7, count: 3, minutes: 30, place: '' });
    await aCharter(app, { match, mo, mia: mo }, undefined, [mo]);
    const step = { match, action: 'Find the canteen', successIndicator: 'Fed', owner: noa.personId, dueOn: dayIn(3) };
    await app.does(mo, addNextStep, step);
    await app.does(cara, sendRescue, { match });
    await passDays(7);
    expect(await mailsTo(noa)).toEqual([]);
    await passDays(3);
    expect(await namesOf(noa)).toEqual(['pairing.somebody-is-there']);
    await passDays(1);
    const onTheDay = (await mailsTo(noa)).slice(1);
    expect(onTheDay.map(({ name }) => name).sort()).toEqual([
      'registration.a-credential-is-missing',
      'scheduling.series-scheduled',
      'scheduling.session-scheduled',
      'supporting.charter-awaits-you',
    ]);
    const invitation = onTheDay.find(({ name }) => name === 'scheduling.session-scheduled');
    expect(invitation?.calendar?.content).toContain(`session-${session}@pairwell`);
    await passDays(1);
    expect((await mailsTo(noa)).filter(({ name }) => name !== 'scheduling.reminder')).toHaveLength(5);
  });

  it('A4-08 who comes in and schedules a session gets its invitation, for a calendar that is told one thing must hear the next', async () => {
    const { mo, noa, match } = await expected({ inDays: 10 });
    await passDays(7);
    const { id: session } = await aSession(app, noa, match, { startsAt: `${dayIn(8)}T15:00:00Z` });
    await app.does(mo, rescheduleSession, { session, at: at(9), minutes: 30, place: '' });
    const known = ['pairing.somebody-is-there', 'scheduling.session-scheduled', 'scheduling.session-moved'];
    expect(await namesOf(noa)).toEqual(known);
    await passDays(4);
    const invitations = (await namesOf(noa)).filter((name) => /session-|series-/.test(name));
    expect(invitations).toEqual(known.slice(1));
  });

  it('A4-08 gets the link they ask for, and what another program that invited them has to say', async () => {
    const { cara, noa, email } = await expected({ inDays: 20 });
    await askForLink(app, aBrowser(app).request(), { email });
    const other = await anOpenProgram(app, cara);
    await app.does(cara, invitePeople, { program: other.program, people: [noa.personId], role: 'mentee' });
    expect(await namesOf(noa)).toEqual(['people.sign-in-link', 'registration.you-are-invited']);
  });

  it('A4-08 never hears of a match that began and ended before they were told', async () => {
    const { cara, mo, noa, match } = await expected({ inDays: 10 });
    await aSession(app, mo, match, { startsAt: `${dayIn(12)}T15:00:00Z` });
    await app.does(cara, endMatch, { match, reason: 'no time' });
    await passDays(11);
    expect(await mailsTo(noa)).toEqual([]);
  });
});
