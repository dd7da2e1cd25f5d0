import { and, eq, isNull } from 'drizzle-orm';
import { theSystem } from '../actor.ts';
import type { App } from '../app.ts';
import { mails } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { InDoubt, Rejected, transportOf } from './transport.ts';

/** As often as the queue tries a job. */
const mostAttempts = 25;

/**
 * Sends one mail of the outbox, at most once: it is claimed and committed before the first byte
 * leaves. A refusal by the mail server, or a connection that never came to the letter itself, releases
 * the claim and is retried with the queue's back-off, until the server says that it will never take it or
 * the last attempt has failed: then it is given up. A connection lost later, or a crash, leaves it
 * claimed and in doubt, which the outbox shows, and nobody is mailed twice.
 */
export async function sendMail(app: App, job: { organization: string; mail: string }): Promise<void> {
  const system = theSystem(job.organization);
  const transport = transportOf(app.configuration);
  const claimed = await inTransaction(app, system, async (ctx) => {
    const [row] = await ctx.db
      .update(mails)
      .set(transport ? { claimedAt: ctx.now, lastProblem: null } : { claimedAt: ctx.now, sentAt: ctx.now, attempts: 1 })
      .where(and(eq(mails.id, job.mail), isNull(mails.claimedAt), isNull(mails.sentAt), isNull(mails.givenUpAt)))
      .returning();
    return row;
  });
  if (!claimed || !transport) return;
  const problem = await transport
    .send(claimed)
    .then(() => undefined)
    .catch((reason: Error) => reason);
  await inTransaction(app, system, async (ctx) => {
    const attempts = claimed.attempts + 1;
    await ctx.db
      .update(mails)
      .set({ attempts, ...outcomeOf(problem, ctx.now, attempts) })
      .where(eq(mails.id, job.mail));
  });
  if (problem instanceof InDoubt) app.log.error('mail in doubt', problem, { mail: job.mail });
  else if (problem instanceof Rejected) app.log.error('mail given up', problem, { mail: job.mail });
  else if (problem) throw problem;
}

function outcomeOf(problem: Error | undefined, now: Date, attempts: number) {
  if (!problem) return { sentAt: now };
  if (problem instanceof InDoubt) return { lastProblem: problem.message };
  const forGood = problem instanceof Rejected || attempts >= mostAttempts;
  return { claimedAt: null, lastProblem: problem.message, ...(forGood ? { givenUpAt: now } : {}) };
}
