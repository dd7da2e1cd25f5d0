import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anAdministrator, anOrganization } from '../people/testing.ts';
import { planning } from '../planning/stage.ts';
import { aProgram } from '../planning/testing.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { registration } from '../registration/stage.ts';
import { forbidPair } from './decisions/forbid-pair.ts';
import { erasePerson } from './erase-person.ts';
import { createScenario } from './laboratory/create-scenario.ts';
import { publishMatches } from './matches/publish-matches.ts';
import { checkCertificate } from './runs/check-certificate.ts';
import { proposeMatches } from './runs/propose-matches.ts';
import { drawUpShortlists } from './shortlists/draw-up-shortlists.ts';
import { pairing } from './stage.ts';
import { aParticipant } from './testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
/** Erases people, and sees of what they said in private nothing. */
const ian = await anAdministrator(app, org);

async function erased(person: string): Promise<void> {
  await app.ownerPool.query('update people.persons set erased_at = now() where id = $1', [person]);
  await inTransaction(app, ian, (ctx) => erasePerson(ctx, person));
}

/** All rows of these tables, or of all in which a proposal, a choice or a match leaves something, as one text. */
async function everything(...tables: string[]): Promise<string> {
  const named =
    tables.length > 0
      ? tables
      : [
          'runs',
          'run_problems',
          'proposed_pairs',
          'choices',
          'matches',
          'match_reasons',
          'decisions',
          'unmatched_people',
          'scenario_bases',
          'scenarios',
        ];
  const all = await Promise.all(named.map(async (name) => (await app.ownerPool.query(`select * from pairing.${name}`)).rows));
  return JSON.stringify(all);
}

describe('erasing a person', () => {
  it('leaves the match in the counts and none of the answers it came from', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
    const mo = await aParticipant(app, org, program, { as: 'mentor', teaches: ['Fire-eating'] });
    const mia = await aParticipant(app, org, program, { wants: ['Fire-eating'] });
    const tea = await aParticipant(app, org, program, {});
    await app.does(cara, forbidPair, { program, mentor: mo.personId, mentee: tea.personId, reason: 'Fire-eating rivals.' });
    const { run } = await app.does(cara, proposeMatches, { program });
    await app.does(cara, publishMatches, { program, run });
    const next = await aParticipant(app, org, program, { givenName: 'Ulf', as: 'mentor', teaches: ['Fire-eating'] });
    await aParticipant(app, org, program, { givenName: 'Una', wants: ['Fire-eating'] });
    await app.does(cara, drawUpShortlists, { program });
    await app.does(cara, createScenario, { program, name: 'A try' });
    expect(await everything('unmatched_people')).toContain(tea.personId);
    expect(await everything('scenario_bases')).toContain('Fire-eating');
    expect(await everything('waiting')).toContain(tea.personId);
    for (const { personId } of [mia, tea, mo, next]) await erased(personId);
    expect(await everything()).not.toContain('Fire-eating');
    expect(await everything('waiting')).not.toContain(tea.personId);
    expect((await app.ownerPool.query('select from pairing.matches')).rowCount).toBe(1);
    expect(await app.does(cara, checkCertificate, { program, run })).toMatchObject({ holds: false });
  });
});
