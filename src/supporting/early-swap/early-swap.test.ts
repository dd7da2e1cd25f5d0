import { describe, expect, it } from 'vitest';
import { listDecisions } from '../../pairing/decisions/list-decisions.ts';
import { endMatch } from '../../pairing/matches/end-match.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { saveProcess } from '../../pairing/process/save-process.ts';
import { aMatch } from '../../pairing/testing.ts';
import { listWaiting } from '../../pairing/waiting/list-waiting.ts';
import { aPerson } from '../../people/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aRegistration } from '../../registration/testing.ts';
import { aCast, day, stagesToSupporting } from '../testing.ts';
import { mailsNamed } from '../testing-mails.ts';
import { answerEarlyQuestion } from './answer-early-question.ts';
import { saveEarlySwapRules } from './save-early-swap-rules.ts';
import { showEarlyQuestion } from './show-early-question.ts';
import { showEarlySwap } from './show-early-swap.ts';
import { theyAreAsked, theyMeet } from './testing-early.ts';

const app = await testApp(stagesToSupporting);

async function asked() {
  const cast = await aCast(app);
  await theyAreAsked(app, cast);
  return cast;
}

const subjects = async (person: PersonActor) =>
  (await app.ownerPool.query<{ name: string }>('select name from platform.mails where to_person_id = $1 order by written_at, id', [person.personId])).rows.map(
    ({ name }) => name,
  );
const howMany = async (name: string, person: PersonActor) => (await mailsNamed(app, name, person)).length;
const question = 'supporting.how-shall-it-go-on';
const invitation = 'supporting.look-at-it-together';

const endingOf = async ({ cara, program }: { cara: PersonActor; program: { id: string } }) => {
  const { items } = await execute(app, cara, listMatches, { program: program.id });
  return items[0]?.state === 'ended' ? items[0].endReason : items[0]?.state;
};

describe('E4 the question', () => {
  it('is put to both once, after the second meeting', async () => {
    const cast = await aCast(app);
    await theyMeet(app, cast);
    expect([await howMany(question, cast.mo), await howMany(question, cast.mia)]).toEqual([0, 0]);
    await theyMeet(app, cast);
    await theyMeet(app, cast);
    expect([await howMany(question, cast.mo), await howMany(question, cast.mia)]).toEqual([1, 1]);
  });

  it('is put after as many meetings as the program says, or not at all', async () => {
    const late = await aCast(app);
    await app.does(late.cara, saveEarlySwapRules, { program: late.program.id, ask: true, afterSessions: 3 });
    await theyAreAsked(app, late);
    expect(await howMany(question, late.mia)).toBe(0);
    await theyMeet(app, late);
    expect(await howMany(question, late.mia)).toBe(1);
    const never = await aCast(app);
    await app.does(never.cara, saveEarlySwapRules, { program: never.program.id, ask: false, afterSessions: 2 });
    await theyAreAsked(app, never);
    expect(await howMany(question, never.mia)).toBe(0);
    await expect(execute(app, never.mia, answerEarlyQuestion, { match: never.match, said: 'swap' })).rejects.toThrow('not been asked');
  });

  it('takes a change of mind until it is settled, and shows each their own answer', async () => {
    const { mo, mia, match } = await asked();
    await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
    await app.does(mo, answerEarlyQuestion, { match, said: 'keep' });
    await app.does(mia, answerEarlyQuestion, { match, said: 'adjust' });
    expect(await execute(app, mia, showEarlyQuestion, { match })).toMatchObject({ state: 'open', iSaid: 'adjust' });
    expect(await execute(app, mo, showEarlyQuestion, { match })).toMatchObject({ state: 'open', iSaid: 'keep' });
    await app.passes(2 * day, day);
    expect(await execute(app, mo, showEarlyQuestion, { match })).toMatchObject({ state: 'settled', outcome: 'adjust', iSaid: null });
    await expect(execute(app, mia, answerEarlyQuestion, { match, said: 'swap' })).rejects.toThrow('This is settled');
  });
});

describe('E4 what comes of it', () => {
  it.each(['Mo', 'Mia', 'both'] as const)('ends the match like any other where %s said swap, without a word about who', async (who) => {
    const cast = await asked();
    const { mo, mia, cara, match, program } = cast;
    await app.does(mo, answerEarlyQuestion, { match, said: who === 'Mia' ? 'keep' : 'swap' });
    await app.does(mia, answerEarlyQuestion, { match, said: who === 'Mo' ? 'adjust' : 'swap' });
    expect(await endingOf(cast)).toBe('under way');
    await app.passes(2 * day, day);
    expect(await endingOf(cast)).toBe('not a fit');
    expect(await howMany('pairing.your-match-has-ended', mo)).toBe(1);
    expect(await howMany('pairing.your-match-has-ended', mia)).toBe(1);
    expect([await howMany(invitation, mo), await howMany(invitation, mia)]).toEqual([0, 0]);
    expect((await execute(app, cara, listDecisions, { program: program.id })).items).toMatchObject([
      { kind: 'forbid', reason: 'Matched before; ended: not a fit' },
    ]);
  });

  it('writes after a swap what it writes after an ending by the manager', async () => {
    const swapped = await asked();
    await app.does(swapped.mia, answerEarlyQuestion, { match: swapped.match, said: 'swap' });
    await app.passes(8 * day, day);
    const ended = await asked();
    await app.does(ended.cara, endMatch, { match: ended.match, reason: 'not a fit', notAgain: true });
    await app.passes(8 * day, day);
    for (const who of ['mo', 'mia'] as const) expect(await subjects(swapped[who])).toEqual(await subjects(ended[who]));
  });

  it('invites both to look at what they agreed on where one would adjust, and nobody where both keep', async () => {
    const adjusts = await asked();
    await app.does(adjusts.mo, answerEarlyQuestion, { match: adjusts.match, said: 'adjust' });
    await app.passes(8 * day, day);
    expect([await howMany(invitation, adjusts.mo), await howMany(invitation, adjusts.mia)]).toEqual([1, 1]);
    const [mail] = await mailsNamed(app, invitation, adjusts.mia);
    expect(mail?.bodyText).toContain(`/matches/${adjusts.match}/charter?change`);
    const keeps = await asked();
    await app.passes(8 * day, day);
    expect([await howMany(invitation, keeps.mo), await howMany(invitation, keeps.mia)]).toEqual([0, 0]);
    expect(await execute(app, keeps.mia, showEarlyQuestion, { match: keeps.match })).toMatchObject({ state: 'settled', outcome: 'keep' });
    expect(await endingOf(keeps)).toBe('under way');
  });

  it('matches both anew: first on the waiting list, never the same two, in the next run of a program that goes on', async () => {
    const cast = await asked();
    const { cara, mo, mia, tea, match, program, organization } = cast;
    await app.does(cara, saveProcess, { ...process, program: program.id });
    const ada = await aPerson(app, organization, { givenName: 'Ada', familyName: 'Lind' });
    await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
    await app.does(mo, answerEarlyQuestion, { match, said: 'keep' });
    await app.passes(2 * day, day);
    const waits = (await execute(app, cara, listWaiting, { program: program.id })).items;
    expect(waits[0]).toMatchObject({ person: mia.personId, because: 'left out' });
    await aRegistration(app, ada, program.id, { as: 'mentor' });
    await app.passes(2 * day, day);
    const { rows } = await app.ownerPool.query<{ mentor: string; mentee: string }>(
      `select pp.mentor_id as mentor, pp.mentee_id as mentee from pairing.proposed_pairs pp join pairing.runs r on r.id = pp.run_id
       where r.program_id = $1 and r.number = (select max(number) from pairing.runs where program_id = $1 and finished_at is not null)`,
      [program.id],
    );
    const named = new Map([mo, mia, tea, ada].map((one) => [one.personId, one]));
    expect(rows.map((row) => [named.get(row.mentor), named.get(row.mentee)])).toEqual(
      expect.arrayContaining([
        [ada, mia],
        [mo, tea],
      ]),
    );
  });

  it('counts swaps for the manager from five on', async () => {
    const first = await aCast(app);
    const { cara, program, organization } = first;
    for (let pair = 1; pair <= 5; pair++) {
      const mo = await aPerson(app, organization);
      const mia = await aPerson(app, organization);
      await aRegistration(app, mo, program.id, { as: 'mentor' });
      await aRegistration(app, mia, program.id);
      const { id: match } = await aMatch(app, program, mo, mia);
      await theyAreAsked(app, { mo, mia, match });
      await app.does(pair % 2 ? mo : mia, answerEarlyQuestion, { match, said: 'swap' });
      await app.passes(8 * day, day);
      expect((await execute(app, cara, showEarlySwap, { program: program.id })).swaps).toBe(pair < 5 ? null : 5);
    }
  });
});

const process = {
  way: 'nothing',
  shortlist: 5,
  wishes: 3,
  askedAtOnce: 1,
  waitingAtMentor: 3,
  approval: 'one side',
  chemistryCall: false,
  remindAfterDays: 7,
  closeAfterDays: 14,
  rolling: true,
  leftOutFirst: true,
  bridges: false,
  endOnLastDay: false,
} as const;
