import { beforeEach, describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { anOrganization, aPerson } from '../testing.ts';
import { askForLink } from './ask-for-link.ts';
import { countAttempt } from './count-attempt.ts';
import { allowances } from './limits.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { aBrowser, mailsTo } from './testing.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
await aPerson(app, organization, { email: 'mia@fjord.example' });

beforeEach(() => app.clock.advance(60 * 60_000));

describe('attempts', () => {
  it('are counted once each, however many nodes count at the same moment', async () => {
    const nodes = [app, { ...app }, { ...app }];
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, place) => countAttempt(nodes[place % 3]!, 'test', 'one', { most: 10, withinMinutes: 1 })),
    );
    expect(answers.filter(Boolean)).toHaveLength(10);
  });

  it('are allowed again once the time is over', async () => {
    const allowance = { most: 1, withinMinutes: 10 };
    expect(await countAttempt(app, 'test', 'two', allowance)).toBe(true);
    expect(await countAttempt(app, 'test', 'two', allowance)).toBe(false);
    app.clock.advance(10 * 60_000);
    expect(await countAttempt(app, 'test', 'two', allowance)).toBe(true);
  });

  it('leave no address behind', async () => {
    await countAttempt(app, 'link by address', 'mia@fjord.example', { most: 1, withinMinutes: 1 });
    const kept = await app.ownerPool.query('select key from people.account_attempts');
    expect(kept.rows.some((row) => String(row.key).includes('mia'))).toBe(false);
  });
});

describe('signing in', () => {
  const wrong = { email: 'mia@fjord.example', password: 'not the password' };

  it('by password is refused after ten wrong ones for an address, from wherever they come', async () => {
    for (let attempt = 0; attempt < allowances.passwordByAddress.most; attempt++)
      await expect(signInWithPassword(app, aBrowser(app, { from: `192.0.2.${attempt}` }).request(), wrong)).rejects.toThrow(
        'do not belong together',
      );
    await expect(signInWithPassword(app, aBrowser(app, { from: '192.0.2.99' }).request(), wrong)).rejects.toThrow('Wait 15 minutes');
  });

  it('by password is refused to a client that tries one address after the other', async () => {
    for (let attempt = 0; attempt < allowances.passwordByClient.most; attempt++)
      await countAttempt(app, 'password by client', '198.51.100.7', allowances.passwordByClient);
    const request = aBrowser(app, { from: '198.51.100.7' }).request();
    await expect(signInWithPassword(app, request, { ...wrong, email: 'another@fjord.example' })).rejects.toThrow('Wait 15 minutes');
  });

  it('by link mails at most five within a quarter of an hour', async () => {
    const ask = () => askForLink(app, aBrowser(app).request(), { email: 'mia@fjord.example' });
    for (let attempt = 0; attempt < allowances.linkByAddress.most; attempt++) await ask();
    await expect(ask()).rejects.toThrow('Wait 15 minutes');
    expect(await mailsTo(app, 'mia@fjord.example')).toHaveLength(5);
  });
});
