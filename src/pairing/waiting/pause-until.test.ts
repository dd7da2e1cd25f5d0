import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { OutputOf } from '../../platform/command.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { pauseMyParticipation } from '../../registration/answering/pause-my-participation.ts';
import { showMyRegistration } from '../../registration/answering/show-my-registration.ts';
import { registration } from '../../registration/stage.ts';
import { processSchema } from '../process/process.ts';
import { writeProcess } from '../process/write-process.ts';
import { listProposedPairs } from '../runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from '../runs/list-unmatched-people.ts';
import { pairing } from '../stage.ts';
import { aParticipant, inShort } from '../testing-pool.ts';

const app = await testApp([people, planning, registration, pairing]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const dayMs = 86_400_000;
/** How skills are read may have been learnt meanwhile. */
const told = ({ mine }: OutputOf<typeof showMyRegistration>) => ({ ...mine, skillsAsRead: undefined });

describe('a break until a date', () => {
  it('A5-23 keeps answers and strengths, leaves the person unmatched meanwhile, and has them matched again after it', async () => {
    const { id: program } = await aProgram(app, cara, { startsOn: null, endsOn: null });
    await inTransaction(app, cara, (ctx) => writeProcess(ctx, program, processSchema.parse({ way: 'nothing', rolling: true })));
    await aParticipant(app, organization, program, { givenName: 'Mo', as: 'mentor', teaches: ['Demos'], capacity: 2 });
    await aParticipant(app, organization, program, { givenName: 'Leo', wants: ['Demos'] });
    const mia = await aParticipant(app, organization, program, { givenName: 'Mia', wants: ['Demos'] });
    const before = await app.does(mia, showMyRegistration, { program });
    const until = new Date(app.clock.at().getTime() + 5 * dayMs).toISOString().slice(0, 10);
    await app.does(mia, pauseMyParticipation, { program, until });

    await app.passes(2 * dayMs, dayMs);
    expect(inShort((await app.does(cara, listProposedPairs, { program })).items)).toEqual(['Leo < Mo']);
    expect((await app.does(cara, listUnmatchedPeople, { program })).items).toMatchObject([{ why: { why: 'paused' } }]);
    const meanwhile = await app.does(mia, showMyRegistration, { program });
    expect(told(meanwhile)).toEqual({ ...told(before), pausedAt: expect.any(Date), pausedUntil: until });

    await app.passes(5 * dayMs, dayMs);
    expect(told(await app.does(mia, showMyRegistration, { program }))).toEqual(told(before));
    expect(inShort((await app.does(cara, listProposedPairs, { program })).items)).toEqual(['Leo < Mo', 'Mia < Mo']);
  });
});
