import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aSession } from '../../scheduling/testing.ts';
import { aCast, day, hour, stagesToSupporting } from '../testing.ts';
import { mailsNamed } from '../testing-mails.ts';
import { addNextStep } from './add-next-step.ts';

const app = await testApp(stagesToSupporting);

async function aMeetingInAWeek() {
  const cast = await aCast(app);
  await aSession(app, cast.mia, cast.match, { startsAt: new Date(app.clock.at().getTime() + 7 * day), minutes: 30 });
  return cast;
}

describe('reminders of next steps', () => {
  it('A3-08 reminds the owner the day before, in words that do not say what the step is, unless they meet then', async () => {
    const { mo, mia, match } = await aMeetingInAWeek();
    const dueOn = (days: number) => new Date(app.clock.at().getTime() + days * day).toISOString().slice(0, 10);
    const step = { match, action: 'Rehearse the quarrel', successIndicator: 'Said once', owner: mia.personId };
    await app.does(mo, addNextStep, { ...step, dueOn: dueOn(16) });
    await app.does(mo, addNextStep, { ...step, action: 'Write it down', dueOn: dueOn(16) });
    await app.passes(7 * day, 8 * hour);
    await app.passes(8 * day, 4 * day);
    await app.passes(day, day);
    const due = await mailsNamed(app, 'supporting.a-step-is-due', mia);
    expect(due).toHaveLength(1);
    expect(due[0]?.subject).toBe('2 steps of yours with Mo Haddad are due tomorrow');
    expect(due[0]?.bodyText).not.toMatch(/quarrel|Write it/);
    const before = await mailsNamed(app, 'supporting.prepare-for-session', mia);
    expect(before[0]?.bodyText).toContain('2 next steps of yours are still open.');
  });

  it('A3-08 tells no person which steps wait', async () => {
    const { mia } = await aMeetingInAWeek();
    const seen = await inTransaction(app, mia, (ctx) => ctx.db.execute(sql`select * from supporting.steps_waiting()`));
    expect(seen.rows).toEqual([]);
  });
});
