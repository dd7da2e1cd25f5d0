import { describe, expect, it } from 'vitest';
import { saveCriteria } from '../../pairing/criteria/save-criteria.ts';
import { listDecisions } from '../../pairing/decisions/list-decisions.ts';
import { endMatch } from '../../pairing/matches/end-match.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { saveProcess } from '../../pairing/process/save-process.ts';
import { listProposedPairs } from '../../pairing/runs/list-proposed-pairs.ts';
import { aMatch } from '../../pairing/testing.ts';
import { inShort } from '../../pairing/testing-pool.ts';
import { joinWaitingList } from '../../pairing/waiting/join-waiting-list.ts';
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

/** What pairing wrote to a person, whole; ids are of each cast. */
async function lettersOf(person: PersonActor, { match, program }: { match: string; program: { id: string } }) {
  const { rows } = await app.ownerPool.query<{ name: string; text: string }>(
    `select name, subject || body_text as text from platform.mails where to_person_id = $1 and name like 'pairing.%' order by name`,
    [person.personId],
  );
  return rows.map(({ name, text }) => ({ name, text: text.replaceAll(match, 'match').replaceAll(program.id, 'program') }));
}
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
    await app.does(swapped.mo, answerEarlyQuestion, { match: swapped.match, said: 'keep' });
    const ended = await asked();
    await app.passes(2 * day, day);
    await app.does(ended.cara, endMatch, { match: ended.match, reason: 'not a fit', notAgain: true });
    await app.passes(4 * day, 2 * day);
    for (const who of ['mo', 'mia'] as const) expect(await lettersOf(swapped[who], swapped)).toEqual(await lettersOf(ended[who], ended));
    expect((await lettersOf(swapped.mia, swapped)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pairing.your-match-has-ended', 'pairing.until-your-next-mentor']),
    );
  });

  it('invites both to look at what they agreed on where one would adjust, and nobody where both keep', async () => {
    const adjusts = await asked();
    await app.does(adjusts.mo, answerEarlyQuestion, { match: adjusts.match, said: 'adjust' });
    await app.passes(8 * day, 4 * day);
    expect([await howMany(invitation, adjusts.mo), await howMany(invitation, adjusts.mia)]).toEqual([1, 1]);
    const [mail] = await mailsNamed(app, invitation, adjusts.mia);
    expect(mail?.bodyText).toContain(`/matches/${adjusts.match}/charter?change`);
    const keeps = await asked();
    await app.passes(8 * day, 4 * day);
    expect([await howMany(invitation, keeps.mo), await howMany(invitation, keeps.mia)]).toEqual([0, 0]);
    expect(await execute(app, keeps.mia, showEarlyQuestion, { match: keeps.match })).toMatchObject({ state: 'settled', outcome: 'keep' });
    expect(await endingOf(keeps)).toBe('under way');
  });

  it('matches both anew: first on the waiting list, never the same two, in the next run of a program that goes on', async () => {
    const cast = await asked();
    const { cara, mo, mia, tea, match, program, organization } = cast;
    await app.does(cara, saveCriteria, { program: program.id, seniority: { mentorIs: 'any' }, criteria: [] });
    await app.does(cara, saveProcess, { ...process, program: program.id });
    await app.does(tea, joinWaitingList, { program: program.id });
    await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
    await app.does(mo, answerEarlyQuestion, { match, said: 'keep' });
    await app.passes(2 * day, day);
    const waits = (await execute(app, cara, listWaiting, { program: program.id })).items;
    expect(waits.map(({ person }) => person)).toEqual([mia.personId, tea.personId]);
    const ada = await aPerson(app, organization, { givenName: 'Ada', familyName: 'Lind' });
    await aRegistration(app, ada, program.id, { as: 'mentor' });
    await app.passes(2 * day, day);
    const { items } = await execute(app, cara, listProposedPairs, { program: program.id });
    expect(inShort(items)).toEqual(['Mia < Ada', 'Tea < Mo']);
  });

  it('counts swaps for the manager from five on', { timeout: 60_000 }, async () => {
    const { cara, program, organization } = await aCast(app);
    for (const [pairs, shown] of [
      [4, null],
      [1, 5],
    ] as const) {
      for (let pair = 0; pair < pairs; pair++) {
        const mo = await aPerson(app, organization);
        const mia = await aPerson(app, organization);
        await aRegistration(app, mo, program.id, { as: 'mentor' });
        await aRegistration(app, mia, program.id);
        const { id: match } = await aMatch(app, program, mo, mia);
        await theyAreAsked(app, { mo, mia, match });
        await app.does(pair % 2 ? mo : mia, answerEarlyQuestion, { match, said: 'swap' });
      }
      await app.passes(8 * day, 4 * day);
      expect((await execute(app, cara, showEarlySwap, { program: program.id })).swaps).toBe(shown);
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
