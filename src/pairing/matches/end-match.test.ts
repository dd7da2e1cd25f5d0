import { describe, expect, it } from 'vitest';
import { personLeft } from '../../people/events.ts';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { theSystem } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { Invalid } from '../../platform/problems.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { withdrawRegistration } from '../../registration/answering/withdraw-registration.ts';
import { registration } from '../../registration/stage.ts';
import { endReasons } from '../end-reasons.ts';
import { listDecisions } from '../decisions/list-decisions.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { aMatch } from '../testing.ts';
import { correctEnding } from './correct-ending.ts';
import { endMatch } from './end-match.ts';
import { listMatches } from './list-matches.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

async function scene() {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
  const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor' });
  const mia = await aParticipant(app, org, program, { givenName: 'Mia' });
  return { program, mo, mia, match: (await aMatch(app, program, mo, mia)).id };
}

const mailsAboutTheEnd = async (match: string) =>
  (
    await app.ownerPool.query<{ to: string; text: string }>(
      `select to_person_id as to, subject || body_text as text from platform.mails where name = 'pairing.your-match-has-ended' and body_text like '%' || $1 || '%'`,
      [match],
    )
  ).rows;

describe('ending a match', () => {
  it.each(endReasons)('A5-10 ends for the reason "%s", and tells both in the same neutral words', async (reason) => {
    const { program, match, mo, mia } = await scene();
    await app.does(cara, endMatch, { match, reason });
    expect((await app.does(cara, listMatches, { program })).items).toMatchObject([{ state: 'ended', endReason: reason }]);
    const mails = await mailsAboutTheEnd(match);
    expect(mails.map(({ to }) => to).sort()).toEqual([mo.personId, mia.personId].sort());
    if (reason.includes(' ')) for (const { text } of mails) expect(text).not.toContain(reason);
  });

  it('A5-10 frees the place, and keeps the history', async () => {
    const { program, match, mo } = await scene();
    await app.does(mo, endMatch, { match, reason: 'goals met' });
    await app.does(cara, proposeMatches, { program });
    expect((await app.does(cara, listProposedPairs, { program })).items).toHaveLength(1);
    expect((await app.does(cara, listMatches, { program, state: 'ended' })).items).toHaveLength(1);
  });

  it('A5-10 ends when one of the two withdraws from the program', async () => {
    const { program, mo } = await scene();
    await app.does(mo, withdrawRegistration, { program });
    await drain(app);
    expect((await app.does(cara, listMatches, { program, state: 'ended' })).items).toMatchObject([{ endReason: 'other' }]);
  });

  it('A5-07 does not match the two again where that was asked', async () => {
    const { program, match } = await scene();
    await app.does(cara, endMatch, { match, reason: 'not a fit', notAgain: true, note: 'They asked for it.' });
    await app.does(cara, proposeMatches, { program });
    expect((await app.does(cara, listProposedPairs, { program })).items).toEqual([]);
    expect((await app.does(cara, listDecisions, { program })).items).toMatchObject([{ kind: 'forbid', reason: 'They asked for it.' }]);
  });

  it('refuses a second ending, and a reason that is not on the list', async () => {
    const { match } = await scene();
    await expect(execute(app, cara, endMatch, { match, reason: 'bored' as never })).rejects.toBeInstanceOf(Invalid);
    await app.does(cara, endMatch, { match, reason: 'no time' });
    await expect(execute(app, cara, endMatch, { match, reason: 'other' })).rejects.toThrow('This match has ended already.');
    expect(await mailsAboutTheEnd(match)).toHaveLength(2);
  });

  it('A5-10 lets a manager correct the reason later, without another mail', async () => {
    const { program, match, mo } = await scene();
    await expect(execute(app, cara, correctEnding, { match, reason: 'other' })).rejects.toThrow('This match has not ended.');
    await app.does(cara, endMatch, { match, reason: 'other' });
    await app.does(cara, correctEnding, { match, reason: 'distance' });
    await expect(execute(app, mo, correctEnding, { match, reason: 'other' })).rejects.toThrow('Only');
    expect((await app.does(cara, listMatches, { program })).items).toMatchObject([{ endReason: 'distance' }]);
    expect(await mailsAboutTheEnd(match)).toHaveLength(2);
  });

  it('is for the two and for managers only', async () => {
    const { match } = await scene();
    const stranger = await aPerson(app, org);
    await expect(execute(app, stranger, endMatch, { match, reason: 'other' })).rejects.toThrow('This page does not exist');
  });

  it('follows when one of the two leaves the organisation', async () => {
    const { program, match, mia } = await scene();
    await app.ownerPool.query(`update people.persons set left_on = '2026-03-01', departed_at = now() where id = $1`, [mia.personId]);
    await inTransaction(app, theSystem(org.id), (ctx) => ctx.emit(personLeft, { person: mia.personId }));
    await drain(app);
    expect((await app.does(cara, listMatches, { program })).items).toMatchObject([{ state: 'ended', endReason: 'left the company' }]);
    expect(await mailsAboutTheEnd(match)).toHaveLength(1);
  });
});
