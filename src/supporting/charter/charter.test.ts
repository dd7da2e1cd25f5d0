import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, offer } from '../../platform/execute.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { mailsOf } from '../testing-mails.ts';
import { aCast, aCharter, agreed, day, stagesToSupporting } from '../testing.ts';
import { charterState } from './charter-state.rules.ts';
import { listCharterVersions } from './list-charter-versions.ts';
import { saveCharter } from './save-charter.ts';
import { showCharter } from './show-charter.ts';
import { signCharter } from './sign-charter.ts';

const app = await testApp(stagesToSupporting);

const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (problem: Error) => problem.message,
  );

describe('a charter', () => {
  it('A0-19 is signed by both, with exactly three goals, a rhythm, and a path for when it goes wrong', async () => {
    const cast = await aCast(app);
    const { mo, mia, match } = cast;
    const version = await aCharter(app, cast, agreed, []);
    expect(await app.does(mo, signCharter, { match, version })).toEqual({ complete: false });
    expect(await app.does(mia, signCharter, { match, version })).toEqual({ complete: true });
    const shown = await execute(app, mo, showCharter, { match });
    expect(shown).toMatchObject({ state: 'signed', signedVersion: 1, missing: [], track: { name: 'Skill transfer' } });
    expect(shown.document?.goals).toHaveLength(3);
    expect(await mailsOf(app, mia)).toEqual(['Mo Haddad has signed your charter', 'Your charter with Mo Haddad is signed']);
    expect(await mailsOf(app, mo)).toEqual(['Your charter with Mia Novak is signed']);
  });

  it.each([
    ['two goals', { ...agreed, goals: agreed.goals?.slice(0, 2) }, /exactly three goals \(there are two\)/],
    ['A4-31 no cadence', { ...agreed, cadence: {} }, /agree how often you meet/],
    ['no escalation path', { ...agreed, escalation: [] }, /whom to turn to/],
    ['no word on confidentiality', { ...agreed, confidentiality: { exceptions: [] } }, /stays between you/],
  ])('A0-19 cannot be signed with %s', async (_what, given, sentence) => {
    const cast = await aCast(app);
    const version = await aCharter(app, cast, given, []);
    expect(await refusal(app.does(cast.mia, signCharter, { match: cast.match, version }))).toMatch(sentence);
  });

  it('A0-20 sends a vague goal back with help, by its field', async () => {
    const { mia, match } = await aCast(app);
    const problem = await app
      .does(mia, saveCharter, { match, basedOn: 0, goals: [{ sentence: 'get better at sales' }] })
      .catch((reason: unknown) => reason);
    expect(problem).toMatchObject({
      fields: { 'goals.0.sentence': expect.stringMatching(/which letter, from which level to which, and by when/) },
    });
  });

  it('A1-02 asks a track without letters for a skill, its level, day and evidence', async () => {
    const { mia, match } = await aCast(app, { track: { key: 'growth' } });
    const problem = await app
      .does(mia, saveCharter, { match, basedOn: 0, goals: [{ skill: 'Python data analysis', level: 'Proficient', byOn: '2026-06-01' }] })
      .catch((reason: unknown) => reason);
    expect(problem).toMatchObject({ fields: { 'goals.0.evidence': 'The evidence is missing.' } });
    await app.does(mia, saveCharter, {
      match,
      basedOn: 0,
      goals: [{ skill: 'Python data analysis', level: 'Proficient', byOn: '2026-06-01', evidence: 'A report I built alone' }],
    });
  });

  it('A0-10 does not exist without a track', async () => {
    const { mo, mia, program } = await aCast(app);
    const { aMatch } = await import('../../pairing/testing.ts');
    const { id: match } = await aMatch(app, program, mo, mia, { track: null });
    expect(await refusal(app.does(mia, saveCharter, { match, basedOn: 0, ...agreed }))).toMatch(/no track yet/);
    expect(await inTransaction(app, mia, (ctx) => offer(ctx, signCharter, { match }))).toMatchObject({
      refusal: expect.stringMatching(/no track yet/),
    });
  });

  it('A0-19 never lets one writer save over the other', async () => {
    const { mo, mia, match } = await aCast(app);
    await app.does(mia, saveCharter, { match, basedOn: 0, ...agreed });
    await app.does(mo, saveCharter, { match, basedOn: 1, ...agreed, groundRules: ['From Mo'] });
    expect(await refusal(app.does(mia, saveCharter, { match, basedOn: 1, ...agreed, groundRules: ['From Mia'] }))).toMatch(
      /^Mo Haddad saved another version/,
    );
    const both = await Promise.allSettled([
      execute(app, mo, saveCharter, { match, basedOn: 2, ...agreed, groundRules: ['Mo again'] }),
      execute(app, mia, saveCharter, { match, basedOn: 2, ...agreed, groundRules: ['Mia again'] }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { items } = await execute(app, mia, listCharterVersions, { match });
    expect(items.map((one) => one.version)).toEqual([3, 2, 1]);
    expect(items[1]).toMatchObject({ writtenBy: 'Mo Haddad', document: { groundRules: ['From Mo'] } });
  });

  it('A0-19 is signed as it was read, and again when it has changed', async () => {
    const cast = await aCast(app);
    const { mo, mia, match } = cast;
    await aCharter(app, cast);
    await app.does(mo, saveCharter, { match, basedOn: 1, ...agreed, groundRules: ['Another rule'] });
    expect(await refusal(app.does(mia, signCharter, { match, version: 1 }))).toMatch(/changed since you read it/);
    expect(await execute(app, mia, showCharter, { match })).toMatchObject({ state: 'signed', signedVersion: 1, version: 2 });
    await app.does(mia, signCharter, { match, version: 2 });
    expect(await app.does(mo, signCharter, { match, version: 2 })).toEqual({ complete: true });
  });

  it('A0-19 unsigned after seven days, reminds the one who is missing, once', async () => {
    const cast = await aCast(app);
    await aCharter(app, cast, agreed, [cast.mo]);
    await app.passes(6 * day, 6 * day);
    expect(await mailsOf(app, cast.mia)).toEqual(['Mo Haddad has signed your charter']);
    await app.passes(3 * day, day);
    expect(await mailsOf(app, cast.mia)).toEqual(['Mo Haddad has signed your charter', 'Your charter with Mo Haddad is not signed yet']);
    expect(await mailsOf(app, cast.mo)).toEqual([]);
  });
});

describe('the state of a charter', () => {
  const signature = fc.record({
    personId: fc.constantFrom('mo', 'mia'),
    version: fc.integer({ min: 1, max: 4 }),
    signedAt: fc.constant(new Date(0)),
  });

  it('is signed exactly when both signed the same version', () => {
    fc.assert(
      fc.property(fc.array(signature, { maxLength: 8 }), (signatures) => {
        const both = [1, 2, 3, 4].some((version) =>
          ['mo', 'mia'].every((person) => signatures.some((one) => one.version === version && one.personId === person)),
        );
        const { state, missing } = charterState(['mo', 'mia'], signatures);
        expect(state === 'signed').toBe(both);
        expect(state === 'unsigned').toBe(signatures.length === 0);
        expect(missing.length === 0).toBe(both);
      }),
    );
  });
});
