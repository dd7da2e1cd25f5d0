/** Decision 13: what a pair writes is the pair's. Every other role tries every way to it, through the operations and with raw SQL. */
import { describe, expect, it } from 'vitest';
import { nobody, organizationIdOf, personIdOf, theSystem, type Actor } from '../platform/actor.ts';
import type { AnyCommand, AnyQuery } from '../platform/command.ts';
import type { Context } from '../platform/context.ts';
import { drain } from '../platform/jobs/worker.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute, offer, paramsIn } from '../platform/execute.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { aManager, anAdministrator, anOrganization, anOwner, aPerson, hasRole } from '../people/testing.ts';
import { matchOf } from '../pairing/match-of.ts';
import { joinMatch } from '../pairing/matches/join-match.ts';
import { leaveMatch } from '../pairing/matches/leave-match.ts';
import { aMatchOf } from '../pairing/testing.ts';
import { aSession } from '../scheduling/testing.ts';
import { askForHelp } from './accountability/ask-for-help.ts';
import { saveCharter } from './charter/save-charter.ts';
import { addNextStep } from './next-steps/add-next-step.ts';
import { saveKit } from './session-kit/save-kit.ts';
import { savePreparation } from './session-kit/save-preparation.ts';
import { supporting } from './stage.ts';
import { aCast, agreed, hour, stagesToSupporting } from './testing.ts';
import { finishWrapUp } from './wrap-up/finish-wrap-up.ts';
import { keepWrapUpDraft } from './wrap-up/keep-wrap-up-draft.ts';

const app = await testApp(stagesToSupporting);
const cast = await aCast(app);
const { organization, program, mo, mia, match } = cast;
const elsewhere = await anOrganization(app, { name: 'Elsewhere' });

/** Somebody leads beside Mo, somebody is in it while all is written and leaves, and Mo has another circle besides. */
const [facilitator, gone, another, third] = [
  await aPerson(app, organization, { givenName: 'Fred' }),
  await aPerson(app, organization, { givenName: 'Gus' }),
  await aPerson(app, organization, { givenName: 'Amy' }),
  await aPerson(app, organization, { givenName: 'Tom' }),
];
const changeMatch = async (change: (ctx: Context) => Promise<void>) => {
  await inTransaction(app, theSystem(organization.id), change);
  await drain(app);
};
await changeMatch(async (ctx) => {
  await joinMatch(ctx, { program: program.id, match, person: facilitator.personId, role: 'mentor' });
  await joinMatch(ctx, { program: program.id, match, person: gone.personId, role: 'mentee' });
});
await aMatchOf(app, program, { mentors: [mo], mentees: [another, third] });
app.clock.advance(hour / 60);

/** What is written where, each under a word of its own, and which roles may ever read it besides its author. */
const pair = ['Mo', 'Mia', 'a co-facilitator'];
const managers = ['manager', 'owner'];
const secrets: Record<string, string[]> = {
  'Secret-charter': pair,
  'Secret-goal': pair,
  'Secret-item': pair,
  'Secret-solution': pair,
  'Secret-resource': pair,
  'Secret-insight': pair,
  'Secret-takeaway': pair,
  'Secret-reason': pair,
  'Secret-step': pair,
  'Secret-shared': pair,
  'Secret-private': ['Mia'],
  'Secret-at-start': ['Mo'],
  'Secret-draft': ['Mo'],
  'Secret-rating': ['Mia', ...managers],
  'Secret-help': ['Mia', ...managers],
};

const { id: held } = await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + hour) });
const { id: session } = await aSession(app, mia, match, { startsAt: new Date(app.clock.at().getTime() + 50 * hour) });
await app.does(mia, saveCharter, { match, basedOn: 0, ...agreed, groundRules: ['Secret-charter'] });
await app.does(mia, saveCharter, { match, basedOn: 1, ...agreed, groundRules: ['Secret-charter again'] });
const kit = (fields: { section: 'goal' | 'items' | 'obstacles' | 'resources' | 'insights' | 'followUp' } & Record<string, unknown>) =>
  app.does(mia, saveKit, { session, basedOn: 0, ...fields });
await kit({ section: 'goal', goal: 'Secret-goal' });
await kit({ section: 'items', items: [{ topic: 'Secret-item', notes: 'Secret-item' }] });
await kit({ section: 'obstacles', obstacles: [{ challenge: 'Noise', solutions: 'Secret-solution' }] });
await kit({ section: 'resources', resources: [{ name: 'Secret-resource' }] });
await kit({ section: 'insights', insights: 'Secret-insight' });
await kit({ section: 'followUp', followUp: { noNextReason: 'Secret-reason' } });
await app.does(mia, addNextStep, {
  match,
  action: 'Secret-step',
  owner: mia.personId,
  dueOn: '2026-12-01',
  successIndicator: 'Secret-step',
});
await app.does(mia, savePreparation, { session, notes: 'Secret-private', share: 'mine' });
await app.does(mo, savePreparation, { session, notes: 'Secret-at-start', share: 'at start' });
await app.does(mo, savePreparation, { session: held, notes: 'Secret-shared', share: 'now' });
const { case: request } = await app.does(mia, askForHelp, { match, asked: 'Secret-help' });
app.clock.advance(2 * hour);
await app.does(mia, finishWrapUp, { session: held, takeaway: 'Secret-takeaway', stars: 1, comment: 'Secret-rating' });
await app.does(mo, keepWrapUpDraft, { session: held, takeaway: 'Secret-draft' });
await changeMatch(async (ctx) => leaveMatch(ctx, await matchOf(ctx, match), gone.personId));

const roles: Record<string, Actor> = {
  Mo: mo,
  Mia: mia,
  manager: cast.cara,
  sponsor: cast.vera,
  owner: await anOwner(app, organization),
  'IT administrator': await anAdministrator(app, organization),
  viewer: await hasRole(app, await aPerson(app, organization), 'viewer'),
  'a co-facilitator': facilitator,
  'somebody who has left it': gone,
  'a mentee of another circle of the same mentor': another,
  'other participant': cast.tea,
  'somebody of the organisation': await aPerson(app, organization),
  'manager of another program': await hasRole(app, await aPerson(app, organization), 'program_manager', crypto.randomUUID()),
  'manager elsewhere': await aManager(app, elsewhere),
  'owner elsewhere': await anOwner(app, elsewhere),
  'the product itself': theSystem(organization.id),
  nobody,
};

const forbiddenTo = (role: string) => Object.keys(secrets).filter((secret) => !(secrets[secret] as string[]).includes(role));
const secretsIn = (role: string, found: unknown): string[] => {
  const text = JSON.stringify(found) ?? '';
  return forbiddenTo(role).filter((secret) => text.includes(secret));
};

const tables = await app.ownerPool.query<{ name: string }>(
  `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname in ('platform', 'supporting', 'scheduling', 'pairing', 'registration') and has_table_privilege('pairwell_app', c.oid, 'select')`,
);

async function rawly(
  actor: Actor,
  fn: (ask: (text: string) => Promise<{ rows: unknown[]; rowCount: number | null }>) => Promise<void>,
): Promise<void> {
  const client = await app.pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.organization', $1, true), set_config('app.person', $2, true), set_config('app.now', $3, true)`,
      [organizationIdOf(actor) ?? '', personIdOf(actor) ?? '', app.clock.at().toISOString()],
    );
    await fn((text) => client.query(text));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('what a pair writes', () => {
  it('is really there to be found', async () => {
    const all = await Promise.all(tables.rows.map(async ({ name }) => (await app.ownerPool.query(`select * from ${name}`)).rows));
    const text = JSON.stringify(all);
    expect(Object.keys(secrets).filter((secret) => !text.includes(secret))).toEqual([]);
  });

  it.each(Object.keys(roles))('A4-04 A4-39 A0-22 decision 13: %s finds no more than is theirs with raw SQL', async (role) => {
    await rawly(roles[role] as Actor, async (ask) => {
      for (const { name } of tables.rows)
        expect(secretsIn(role, (await ask(`select * from ${name}`)).rows), `${role} reads ${name}`).toEqual([]);
    });
  });

  it.each(Object.keys(roles).filter((role) => !pair.includes(role)))('cannot be changed or removed by %s with raw SQL', async (role) => {
    await rawly(roles[role] as Actor, async (ask) => {
      for (const table of ['charters', 'session_kits', 'preparations', 'next_steps', 'wrap_up_drafts', 'session_ratings']) {
        expect((await ask(`update supporting.${table} set organization_id = organization_id`)).rowCount, `${role} changes ${table}`).toBe(
          0,
        );
        expect((await ask(`delete from supporting.${table}`)).rowCount, `${role} removes ${table}`).toBe(0);
      }
    });
  });

  it('cannot be put into a partner’s mouth', async () => {
    await rawly(mo, async (ask) => {
      expect((await ask(`update supporting.preparations set notes = 'x' where person_id = '${mia.personId}'`)).rowCount).toBe(0);
      expect((await ask(`update supporting.session_ratings set stars = 5`)).rowCount).toBe(0);
    });
    for (const forged of [
      `insert into supporting.charter_signatures (organization_id, match_id, person_id, version, signed_at) values ('${organization.id}', '${match}', '${mia.personId}', 2, now())`,
      `insert into supporting.commitments (id, organization_id, program_id, person_id, role, committed_at) values (gen_random_uuid(), '${organization.id}', '${program.id}', '${mia.personId}', 'mentor', now())`,
    ])
      await rawly(mo, async (ask) => {
        await expect(ask(forged)).rejects.toThrow(/row-level security/);
      });
  });

  it.each(Object.keys(roles))('is not told to %s by any query', async (role) => {
    for (const query of app.stages.flatMap((stage) => stage.queries) as AnyQuery[]) {
      const given = { match, session, program: program.id, case: request };
      if (!paramsIn(query.http).every((name) => name in given)) continue;
      for (const about of [session, held]) {
        const found = await execute(app, roles[role] as Actor, query, { ...given, session: about }).catch(
          (problem: Error) => problem.message,
        );
        expect(secretsIn(role, found), `${role} asks ${query.name}`).toEqual([]);
      }
    }
  });

  it.each(Object.keys(roles).filter((role) => !pair.includes(role)))('offers %s no button', async (role) => {
    const ofThePair = supporting.commands.filter(
      (one) => /:(match|session)/.test(one.http) && one.name !== 'supporting.send-rescue',
    ) as AnyCommand[];
    expect(ofThePair.length).toBeGreaterThan(10);
    for (const command of ofThePair) {
      const shown = await inTransaction(app, roles[role] as Actor, (ctx) => offer(ctx, command, { match, session, step: match })).catch(
        () => undefined,
      );
      expect(shown, `${role} may ${command.name}`).toBeUndefined();
    }
  });
});

describe('a program manager who is in a match themselves', () => {
  it.each([
    ['in it', mo],
    ['in it before, and left while the others went on', gone],
  ])('A4-39 A0-22 A4-04 %s reads neither the rating nor the request of somebody in it', async (_where, manager) => {
    await hasRole(app, manager, 'program_manager', program.id);
    await rawly(manager, async (ask) => {
      for (const { name } of tables.rows) {
        const text = JSON.stringify((await ask(`select * from ${name}`)).rows);
        for (const secret of ['Secret-rating', 'Secret-help', 'Secret-private']) expect(text, name).not.toContain(secret);
        if (name === 'platform.events') expect(text).not.toContain('supporting.help-requested');
      }
    });
  });
});
