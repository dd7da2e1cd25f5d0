import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization, aPerson, hasRole } from '../people/testing.ts';
import { planning } from '../planning/stage.ts';
import { aProgram } from '../planning/testing.ts';
import { theSystem } from '../platform/actor.ts';
import type { Operation } from '../platform/command.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute, paramsIn } from '../platform/execute.ts';
import { Forbidden, NotFound } from '../platform/problems.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { registration } from '../registration/stage.ts';
import { sql } from 'drizzle-orm';
import { criteriaSet } from './criteria/criteria-set.ts';
import { saveCriteria } from './criteria/save-criteria.ts';
import { forbidPair } from './decisions/forbid-pair.ts';
import { proposeMatches } from './runs/propose-matches.ts';
import { pairing } from './stage.ts';
import { aParticipant } from './testing-pool.ts';
import { aMatch } from './testing.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor', capacity: 2 });
const mia = await aParticipant(app, org, program, { givenName: 'Mia' });
const tea = await aParticipant(app, org, program, { givenName: 'Tea' });
const { id: match } = await aMatch(app, program, mo, mia);
const ulf = await aParticipant(app, org, program, { givenName: 'Ulf' });
await app.does(cara, saveCriteria, { program, ...criteriaSet.parse({}) });
await app.does(cara, forbidPair, { program, mentor: mo.personId, mentee: ulf.personId, reason: 'They are siblings.' });
const { run } = await app.does(cara, proposeMatches, { program });
const stranger = await aPerson(app, org);
const vera = await hasRole(app, await aPerson(app, org, { givenName: 'Vera' }), 'executive_sponsor', program);
const otherOrg = await anOrganization(app);
const otherManager = await aManager(app, otherOrg);

const forManagers = ([...pairing.commands, ...pairing.queries] as Operation[]).filter(
  (one) => one.may.name === 'aProgramManager' && !one.http.includes(':match'),
);
/** Enough to pass the parsing of every operation, so that only the policy stands in the way. */
const anything = {
  criteria: [],
  kind: 'same',
  mentee: mia.personId,
  mentor: mo.personId,
  learner: mia.personId,
  teacher: mo.personId,
  strength: 'very',
  reason: 'So it is',
  pair: program,
  pin: program,
  suggestion: program,
  verdict: 'approve',
  seen: 1,
  way: 'request',
  shortlist: 5,
  wishes: 3,
  askedAtOnce: 1,
  waitingAtMentor: 3,
  approval: 'one side',
  remindAfterDays: 7,
  closeAfterDays: 14,
  forbidden: program,
  run,
  scenario: program,
  name: 'A try',
  mentorIs: 'any',
  places: 1,
  decision: 'pin',
};

describe('what is for managers', () => {
  it.each(forManagers.map((operation) => ({ operation, name: operation.name })))(
    '$name is refused to participants and sponsors, and hidden from everyone else',
    async ({ operation }) => {
      expect(paramsIn(operation.http)).toContain('program');
      for (const person of [mo, tea, vera])
        await expect(execute(app, person, operation, { ...anything, program } as never)).rejects.toBeInstanceOf(Forbidden);
      for (const person of [stranger, otherManager])
        await expect(execute(app, person, operation, { ...anything, program } as never)).rejects.toBeInstanceOf(NotFound);
    },
  );
});

describe('the database itself', () => {
  const tables = ['criteria_sets', 'decisions', 'runs', 'proposed_pairs', 'unmatched_people', 'matches', 'match_members'];

  it.each(tables)('shows nothing of pairing.%s to another organisation, and lets it write nothing there', async (table) => {
    const seen = await inTransaction(app, otherManager, (ctx) =>
      ctx.db.execute<{ count: number }>(sql.raw(`select count(*)::int as count from pairing.${table}`)),
    );
    expect(seen.rows).toEqual([{ count: 0 }]);
    const changed = await inTransaction(app, otherManager, (ctx) =>
      ctx.db.execute(sql.raw(`update pairing.${table} set organization_id = organization_id`)),
    );
    expect(changed.rowCount).toBe(0);
    const own = await inTransaction(app, theSystem(org.id), (ctx) =>
      ctx.db.execute<{ count: number }>(sql.raw(`select count(*)::int as count from pairing.${table}`)),
    );
    expect(own.rows[0]?.count).toBeGreaterThan(0);
    const given = inTransaction(app, cara, (ctx) =>
      ctx.db.execute(sql.raw(`update pairing.${table} set organization_id = '${otherOrg.id}'`)),
    );
    await expect(given).rejects.toThrow();
  });

  it('counts the pairs of a proposal for who runs the program, and tells a sponsor only that there is one', async () => {
    const other = await aProgram(app, cara, { structure: 'buddy' });
    await aParticipant(app, org, other.id, { as: 'mentor' });
    await aParticipant(app, org, other.id);
    await app.does(cara, proposeMatches, { program: other.id });
    const sponsor = await hasRole(app, await aPerson(app, org), 'executive_sponsor', other.id);
    const state = (who: typeof mo) => inTransaction(app, who, async (ctx) => pairing.stageState?.(ctx, other.id));
    expect(await state(cara)).toEqual({ says: '1 pair to publish', mark: 'attention' });
    expect(await state(sponsor)).toEqual({ says: 'Proposal made', mark: 'now' });
  });

  it('knows the members of a match by who is asking', async () => {
    const asks = (person: typeof mo) =>
      inTransaction(app, person, (ctx) => ctx.db.execute<{ mine: boolean }>(sql`select pairing.i_am_member_of(${match}) as mine`)).then(
        ({ rows }) => rows[0]?.mine,
      );
    expect(await Promise.all([mo, mia, tea, cara, otherManager].map(asks))).toEqual([true, true, false, false, false]);
  });
});
