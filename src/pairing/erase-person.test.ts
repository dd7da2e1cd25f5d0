import { describe, expect, it } from 'vitest';
import { people } from '../people/stage.ts';
import { aManager, anOrganization } from '../people/testing.ts';
import { planning } from '../planning/stage.ts';
import { aProgram } from '../planning/testing.ts';
import { theSystem } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { registration } from '../registration/stage.ts';
import { forbidPair } from './decisions/forbid-pair.ts';
import { erasePerson } from './erase-person.ts';
import { publishMatches } from './matches/publish-matches.ts';
import { checkCertificate } from './runs/check-certificate.ts';
import { proposeMatches } from './runs/propose-matches.ts';
import { pairing } from './stage.ts';
import { aParticipant } from './testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);

describe('erasing a person', () => {
  it('leaves the match in the counts and none of the answers it came from', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'buddy' });
    const mo = await aParticipant(app, org, program, { as: 'mentor', teaches: ['Fire-eating'] });
    const mia = await aParticipant(app, org, program, { wants: ['Fire-eating'] });
    const tea = await aParticipant(app, org, program, {});
    await app.does(cara, forbidPair, { program, mentor: mo.personId, mentee: tea.personId, reason: 'Fire-eating rivals.' });
    const { run } = await app.does(cara, proposeMatches, { program });
    await app.does(cara, publishMatches, { program, run });
    for (const { personId } of [mia, tea, mo]) await inTransaction(app, theSystem(org.id), (ctx) => erasePerson(ctx, personId));
    const { rows } = await app.ownerPool.query<{ left: string }>(
      `select string_agg(x::text, '') as left from (select to_jsonb(r) as x from pairing.runs r union all select to_jsonb(p) from pairing.proposed_pairs p
         union all select to_jsonb(m) from pairing.matches m union all select to_jsonb(d) from pairing.decisions d union all select to_jsonb(u) from pairing.unmatched_people u) every`,
    );
    expect(rows[0]?.left).not.toContain('Fire-eating');
    expect((await app.ownerPool.query('select from pairing.matches')).rowCount).toBe(1);
    expect(await app.does(cara, checkCertificate, { program, run })).toMatchObject({ holds: false });
  });
});
