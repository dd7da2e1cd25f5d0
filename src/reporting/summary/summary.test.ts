import { describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { pairing } from '../../pairing/stage.ts';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { scheduling } from '../../scheduling/stage.ts';
import { reporting } from '../stage.ts';
import { printSummary } from './print-summary.ts';
import { aPair, aPastSession, aWorld } from '../testing.ts';

const app = await testApp([people, planning, registration, pairing, scheduling, reporting]);

describe('summary', () => {
  it('draws', async () => {
    const world = await aWorld(app, {
      name: 'Наставничество Łódź 営業メンタリング: a very long name that goes on and on and does not end where it should, but later',
      tracks: [{ key: 'skill', cadenceEveryDays: 7 }],
    });
    const pair = await aPair(app, world);
    for (const day of ['03-09', '03-16'])
      await aPastSession(app, world, pair, { startsAt: `2026-${day}T10:00:00Z`, wrappedUp: true, rated: { mentee: 5, mentor: 4 } });
    await aPastSession(app, world, pair, { startsAt: '2026-03-23T10:00:00Z', state: 'missed' });
    for (let i = 0; i < 9; i++)
      await app.ownerPool.query(
        `insert into planning.objectives (id, organization_id, program_id, place, metric, unit, target, baseline) values (gen_random_uuid(), $1, $2, $3, $4, '%', 90, 3)`,
        [
          world.organization.id,
          world.program.id,
          i,
          i ? 'Growth 山田 of something that is measured elsewhere, which is long ' + i + ' and longer still' : 'Participation',
        ],
      );
    app.clock.moveTo('2026-04-13T09:00:00Z');
    const { content } = await app.does(world.vera, printSummary, { program: world.program.id });
    writeFileSync('/tmp/s.pdf', Buffer.from(content, 'base64'));
    expect(1).toBe(1);
  });
});
