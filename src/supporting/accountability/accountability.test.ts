import { describe, expect, it } from 'vitest';
import { execute } from '../../platform/execute.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { reportNoShow } from '../../scheduling/sessions/report-no-show.ts';
import { aMatch } from '../../pairing/testing.ts';
import { aSession } from '../../scheduling/testing.ts';
import { registrantsOf } from '../../registration/registrants-of.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { theSystem } from '../../platform/actor.ts';
import { aCast, day, hour, stagesToSupporting, type Cast } from '../testing.ts';
import { mailsOf } from '../testing-mails.ts';
import { askForHelp } from './ask-for-help.ts';
import { closeCase } from './close-case.ts';
import { listCases } from './list-cases.ts';
import { listRules } from './list-rules.ts';
import { recommit } from './recommit.ts';
import { ourRules } from './rule.ts';
import { writeRules } from './rules-of.ts';
import { showCase } from './show-case.ts';
import { switchRuleOff } from './switch-rule-off.ts';

const app = await testApp(stagesToSupporting);

/** A cast whose program has both rules switched on. */
async function aStrictCast(): Promise<Cast> {
  const cast = await aCast(app);
  await inTransaction(app, cast.cara, (ctx) =>
    writeRules(
      ctx,
      cast.program.id,
      ourRules.map((rule) => ({ rule, on: true })),
    ),
  );
  return cast;
}

/** A session in an hour to which nobody comes, and nobody says anything until the grace is over. */
async function aSilentSession({ mia, match }: Cast): Promise<void> {
  await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + hour) });
  await app.passes(27 * hour, 9 * hour);
}

/** A session in an hour at which one waits in vain for the other. */
async function inVain({ match }: Cast, waiting: PersonActor, absent: 'mentor' | 'mentee'): Promise<void> {
  const { id: session } = await aSession(app, waiting, match, { startsAt: new Date(app.clock.at().getTime() + hour) });
  await app.passes(2 * hour);
  await app.does(waiting, reportNoShow, { session, who: absent });
}

const casesOf = async ({ cara, program }: Cast) => (await execute(app, cara, listCases, { program: program.id })).items;
const isPaused = ({ program, mo, organization }: Cast) =>
  inTransaction(
    app,
    theSystem(organization.id),
    async (ctx) => (await registrantsOf(ctx, program.id)).find((one) => one.personId === mo.personId)?.paused,
  );

describe('two meetings in a row missed by the pair', () => {
  it('A0-32 open a case to call them, with a script, due in two working days, once', async () => {
    const cast = await aStrictCast();
    await aSilentSession(cast);
    expect(await casesOf(cast)).toEqual([]);
    await aSilentSession(cast);
    const [found, ...others] = await casesOf(cast);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'two missed by the pair',
      mentor: 'Mo Haddad',
      mentee: 'Mia Novak',
      closedAt: null,
      overdue: false,
    });
    const opened = found!.openedAt;
    expect(found!.dueAt.getTime() - opened.getTime()).toBe(2 * day);
    expect(opened.getUTCDay()).toBeLessThan(4);
    expect(await mailsOf(app, cast.cara)).toEqual(['Please call: Mo Haddad and Mia Novak']);
    const shown = await execute(app, cast.cara, showCase, { program: cast.program.id, case: found!.id });
    expect(shown.facts.missed).toHaveLength(2);
    await aSilentSession(cast);
    expect(await casesOf(cast)).toHaveLength(1);
    expect(await mailsOf(app, cast.vera)).toEqual([]);
    expect(await isPaused(cast)).toBe(false);
  });

  it('A0-32 do not where they met in between, and not where the rule is off', async () => {
    const cast = await aStrictCast();
    await aSilentSession(cast);
    const { id: session } = await aSession(app, cast.mia, cast.match, { startsAt: new Date(app.clock.at().getTime() + hour) });
    await app.passes(2 * hour);
    await app.does(cast.mia, logHeld, { session });
    await aSilentSession(cast);
    expect(await casesOf(cast)).toEqual([]);
    for (const { id } of (await execute(app, cast.cara, listRules, { program: cast.program.id })).items)
      await app.does(cast.cara, switchRuleOff, { program: cast.program.id, rule: id });
    await aSilentSession(cast);
    await aSilentSession(cast);
    expect(await casesOf(cast)).toEqual([]);
  });

  it('A0-36 closes with an outcome, and with a note where the outcome says nothing', async () => {
    const cast = await aStrictCast();
    await aSilentSession(cast);
    await aSilentSession(cast);
    const id = (await casesOf(cast))[0]?.id as string;
    const about = { program: cast.program.id, case: id };
    await expect(app.does(cast.cara, closeCase, { ...about, outcome: 'other' })).rejects.toThrow(/few words/);
    await app.does(cast.cara, closeCase, { ...about, outcome: 'goals adjusted', note: 'They aimed too high.' });
    expect(await execute(app, cast.cara, showCase, about)).toMatchObject({
      outcome: 'goals adjusted',
      notes: [{ note: 'They aimed too high.', writtenBy: 'Cara Lind' }],
    });
    await expect(app.does(cast.cara, closeCase, { ...about, outcome: 'coached' })).rejects.toThrow(/closed/);
    await expect(execute(app, cast.mia, showCase, about)).rejects.toThrow();
  });
});

describe('two meetings in a row missed by the mentor', () => {
  it('A0-33 write to the sponsor once, pause the mentor and protect the mentee, until a new commitment', async () => {
    const cast = await aStrictCast();
    const { mo, mia, vera, cara, program } = cast;
    await inVain(cast, mia, 'mentor');
    expect(await isPaused(cast)).toBe(false);
    await inVain(cast, mia, 'mentor');
    expect(await mailsOf(app, vera)).toEqual(['Mo Haddad has missed 2 mentoring meetings']);
    expect(await mailsOf(app, mo)).toEqual(['Your mentoring in Sales mentorship is paused']);
    expect(await mailsOf(app, mia)).toContain('Your meetings with Mo Haddad are on hold');
    expect(await isPaused(cast)).toBe(true);
    expect(await casesOf(cast)).toMatchObject([{ kind: 'two missed by the mentor' }]);
    await app.passes(3 * day, 3 * day);
    expect(await isPaused(cast)).toBe(true);
    expect(await mailsOf(app, vera)).toHaveLength(1);

    await expect(app.does(mo, recommit, { program: program.id, words: ' ' })).rejects.toThrow(/missing/);
    await expect(app.does(mia, recommit, { program: program.id, words: 'Me too' })).rejects.toThrow(/not paused/);
    const { matches } = await app.does(mo, recommit, { program: program.id, words: 'Every Tuesday until June.' });
    expect(matches).toEqual([cast.match]);
    expect(await isPaused(cast)).toBe(false);
    expect(await mailsOf(app, mia)).toContain('Mo Haddad is back');
    const log = await app.ownerPool.query<{ name: string; actor: string }>(
      'select name, actor_person_id as actor from platform.events where program_id = $1',
      [program.id],
    );
    expect(log.rows).toContainEqual({ name: 'supporting.mentor-recommitted', actor: mo.personId });
    expect(log.rows.filter((row) => row.name === 'registration.participation-paused')).toHaveLength(1);
    const [found] = await casesOf(cast);
    expect((await execute(app, cara, showCase, { program: program.id, case: found!.id })).committedAt).toEqual(app.clock.at());

    await inVain(cast, mia, 'mentor');
    expect(await isPaused(cast)).toBe(false);
    await inVain(cast, mia, 'mentor');
    expect(await mailsOf(app, vera)).toHaveLength(2);
  });

  it('A0-33 do not where it was the mentee who did not come', async () => {
    const cast = await aStrictCast();
    await inVain(cast, cast.mo, 'mentee');
    await inVain(cast, cast.mo, 'mentee');
    expect(await mailsOf(app, cast.vera)).toEqual([]);
    expect(await isPaused(cast)).toBe(false);
    expect(await casesOf(cast)).toMatchObject([{ kind: 'two missed by the pair' }]);
  });
});

describe('asking for help', () => {
  it('A0-22 by one tap opens a case that the managers read, and the partner does not', async () => {
    const cast = await aStrictCast();
    const { mia, mo, cara, program, match } = cast;
    const { case: id } = await app.does(mia, askForHelp, { match, asked: 'He talks all the time.' });
    const about = { program: program.id, case: id };
    expect(await execute(app, cara, showCase, about)).toMatchObject({
      kind: 'escalation',
      raisedBy: mia.personId,
      facts: { asked: 'He talks all the time.' },
    });
    await expect(execute(app, mo, showCase, about)).rejects.toThrow();
    await expect(execute(app, mia, showCase, about)).rejects.toThrow();
    expect(await mailsOf(app, cara)).toEqual(['Somebody in Sales mentorship asks for your help']);
    expect(await mailsOf(app, mo)).toEqual([]);
    await expect(app.does(mia, askForHelp, { match })).rejects.toThrow(/asked already/);
    const { case: hers } = await app.does(mo, askForHelp, { match });
    expect(hers).not.toBe(id);
  });
});

describe('the list of cases', () => {
  it('names the pair of each case, and nobody else of the program', async () => {
    const cast = await aStrictCast();
    await aMatch(app, cast.program, cast.cara, cast.tea);
    await app.does(cast.mia, askForHelp, { match: cast.match });
    expect(await casesOf(cast)).toMatchObject([{ mentor: 'Mo Haddad', mentee: 'Mia Novak' }]);
  });
});

describe('rules', () => {
  it('A0-32 A0-33 read as sentences', async () => {
    const { cara, program } = await aStrictCast();
    const { items } = await execute(app, cara, listRules, { program: program.id });
    expect(items.map((one) => one.says)).toEqual([
      'When a pair misses 2 meetings in a row, the program managers get a case with a script, due within 2 working days.',
      'When a mentor misses 2 meetings in a row, the executive sponsor gets a mail, the mentor’s participation and the match are paused until the mentor commits again and the program managers get a case with a script, due within 2 working days.',
    ]);
  });
});
