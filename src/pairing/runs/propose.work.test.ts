import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { doWork } from '../../platform/jobs/do-work.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import type { Desk } from '../../platform/work.ts';
import { registration } from '../../registration/stage.ts';
import { pinPair } from '../decisions/pin-pair.ts';
import { forbidPair } from '../decisions/forbid-pair.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';
import { discardRun } from './discard-run.ts';
import { listProposedPairs } from './list-proposed-pairs.ts';
import { propose } from './propose.work.ts';
import { proposeMatches } from './propose-matches.ts';
import { showPairing } from './show-pairing.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

async function aPool() {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
  const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', capacity: 2, teaches: ['Writing'] });
  const mia = await aParticipant(app, org, program, { givenName: 'Mia', wants: ['Writing'] });
  const tea = await aParticipant(app, org, program, { givenName: 'Tea', wants: ['Negotiation'] });
  return { program, mo, mia, tea };
}

const pairsOf = async (program: string) => (await app.does(cara, listProposedPairs, { program })).items;

/** A worker that dies when it is this far and about to begin its next step. */
const dyingDesk = (work: string, at: number): Desk => ({
  app,
  actor: cara,
  workId: work,
  signal: new AbortController().signal,
  transaction: (fn) => inTransaction(app, cara, fn),
  progress: async (fraction, note) => {
    if (note && fraction >= at) throw new Error('The worker was killed.');
  },
});

describe('a proposal whose worker dies', () => {
  it.each([0.1, 0.9])('comes to the same end from %f on, without doubles', async (at) => {
    const { program } = await aPool();
    const { run, work } = await execute(app, cara, proposeMatches, { program });
    await expect(propose.run(dyingDesk(work, at), { program, run })).rejects.toThrow('killed');
    await aParticipant(app, org, program, { givenName: 'Late', as: 'mentor', capacity: 2, teaches: ['Negotiation'] });
    await drain(app);
    await doWork(app, { organization: org.id, work }, new AbortController().signal);
    await propose.run(dyingDesk(work, 2), { program, run });
    expect(inShort(await pairsOf(program))).toEqual(['Mia < Mo', 'Tea < Mo']);
    const events = await app.ownerPool.query(`select from platform.events where name = 'pairing.run-finished' and program_id = $1`, [
      program,
    ]);
    expect(events.rowCount).toBe(1);
    expect(await app.does(cara, showPairing, { program })).toMatchObject({ run: { since: { registrations: 0 } } });
  });
});

describe('a proposal under way', () => {
  it('is the only one of its program', async () => {
    const { program } = await aPool();
    const both = await Promise.allSettled([
      execute(app, cara, proposeMatches, { program }),
      execute(app, cara, proposeMatches, { program }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(execute(app, cara, proposeMatches, { program })).rejects.toThrow('A proposal is being made right now.');
    await drain(app);
    expect(await pairsOf(program)).toHaveLength(2);
  });

  it('stops when it is discarded, and leaves nothing behind', async () => {
    const { program } = await aPool();
    const { run } = await execute(app, cara, proposeMatches, { program });
    await app.does(cara, discardRun, { program, run });
    expect(await pairsOf(program)).toEqual([]);
    expect(await app.does(cara, showPairing, { program })).toMatchObject({ run: null });
    await app.does(cara, proposeMatches, { program });
    expect(await pairsOf(program)).toHaveLength(2);
  });
});

describe('pins and bans', () => {
  it('A5-07 keep a pair, or never make it, from the next proposal on', async () => {
    const { program, mo, mia, tea } = await aPool();
    const nils = await aParticipant(app, org, program, { givenName: 'Nils', as: 'mentor', teaches: ['Writing', 'Negotiation'] });
    await app.does(cara, pinPair, { program, mentor: nils.personId, mentee: mia.personId });
    await app.does(cara, forbidPair, {
      program,
      mentor: mo.personId,
      mentee: tea.personId,
      reason: 'Worked against each other in a project.',
    });
    await app.does(cara, proposeMatches, { program });
    expect(await pairsOf(program)).toMatchObject([
      {
        mentor: { name: expect.stringMatching(/^Nils/) },
        mentee: { name: expect.stringMatching(/^Mia/) },
        pinned: true,
        decision: { kind: 'pin' },
      },
    ]);
  });

  it('say which pins could not be kept', async () => {
    const { program, mo, mia, tea } = await aPool();
    await app.ownerPool.query('update registration.registrations set mentor_capacity = 1 where person_id = $1', [mo.personId]);
    await app.does(cara, pinPair, { program, mentor: mo.personId, mentee: mia.personId });
    await app.does(cara, pinPair, { program, mentor: mo.personId, mentee: tea.personId });
    await app.does(cara, proposeMatches, { program });
    const { run } = await app.does(cara, showPairing, { program });
    expect(await pairsOf(program)).toHaveLength(1);
    expect(run?.summary?.pinsLeftOut).toMatchObject([{ mentor: mo.personId, because: ['no place left'] }]);
  });

  it('A5-02 refuse to pin along a reporting line', async () => {
    const { program, mo } = await aPool();
    const low = await aParticipant(app, org, program, { managerId: mo.personId });
    await expect(execute(app, cara, pinPair, { program, mentor: mo.personId, mentee: low.personId })).rejects.toThrow(
      'One of the two reports to the other',
    );
  });
});
