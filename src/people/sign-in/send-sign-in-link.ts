import { createHash } from 'node:crypto';
import { theSystem } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { linkPath } from './link-path.ts';
import { linkMinutes } from './limits.ts';
import { signInLink } from './mails/sign-in-link.ts';
import { membershipsOf } from './memberships.ts';

/** Mails the link to the person with this address; to an address of nobody, nothing goes out and nobody is told. */
export async function sendSignInLink(app: App, { address, token, to }: { address: string; token: string; to: string }): Promise<void> {
  const [person] = await membershipsOf(app, address);
  if (!person) return;
  const occasion = createHash('sha256').update(token).digest('hex');
  await inTransaction(app, theSystem(person.organizationId), (ctx) =>
    ctx.mail(signInLink, { to: person.personId, facts: { path: linkPath(token, to), minutes: linkMinutes }, occasion }),
  );
}
