import { expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { planning } from '../../planning/stage.ts';
import { pairing } from '../../pairing/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { closeMyTime } from '../../registration/time/close-my-time.ts';
import { scheduling } from '../stage.ts';
import { aPair } from '../testing-pair.ts';
import { suggestTimes } from './suggest-times.ts';

const app = await testApp([people, planning, registration, pairing, scheduling]);

it('E7 no session is suggested on days that one of the two has closed, and there are others', async () => {
  const { mo, mia, match } = await aPair(app);
  const daysOf = async () => (await app.does(mia, suggestTimes, { match })).times.map(({ at }) => at.slice(0, 10));
  expect(await daysOf()).toHaveLength(3);
  await app.does(mo, closeMyTime, { name: 'Quarter close', startsOn: '2026-03-02', endsOn: '2026-03-27' });
  const days = await daysOf();
  expect(days).toHaveLength(3);
  expect(days.every((one) => one > '2026-03-27')).toBe(true);
});
