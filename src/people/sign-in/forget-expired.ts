import { chore } from '../../platform/chore.ts';

export const forgetExpired = chore({
  name: 'people.forget-expired-sign-ins',
  says: 'Forgets links, sessions and counted attempts that are of no use any more',
  every: 'day',
  // Sign-in belongs to no organisation; that each one's chore does this again costs nothing.
  async run({ app }) {
    const now = app.clock.at(0);
    const yesterday = new Date(now.getTime() - 86_400_000);
    await app.ownerPool.query('delete from people.account_verifications where expires_at < $1', [now]);
    await app.ownerPool.query('delete from people.account_sessions where expires_at < $1', [now]);
    await app.ownerPool.query('delete from people.account_attempts where since < $1', [yesterday]);
  },
});
