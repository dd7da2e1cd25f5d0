import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { chore } from '../../platform/chore.ts';
import type { Context } from '../../platform/context.ts';
import { processSchema } from '../process/process.ts';
import { processes, requests, silentAnswers } from '../tables.ts';
import { requestFacts } from './letter-facts.ts';
import { aRequestWaits } from './mails/a-request-waits.ts';
import type { RequestRow } from './request-of.ts';
import { inDays } from './request-state.rules.ts';

export const remindOfRequests = chore({
  name: 'pairing.remind-of-requests',
  says: 'Reminds whoever has not answered a request, once, some days before it closes',
  every: 'hour',
  run: async (ctx) => {
    const waitingOnes = await ctx.db
      .select({ found: requests, process: processes.process })
      .from(requests)
      .leftJoin(processes, eq(processes.programId, requests.programId))
      .where(and(isNull(requests.closedAt), isNotNull(requests.askedAt), isNull(requests.remindedAt)))
      .orderBy(asc(requests.id));
    for (const { found, process } of waitingOnes) {
      const { remindAfterDays } = processSchema.parse(process ?? {});
      if (inDays(found.agreedAt ?? (found.askedAt as Date), remindAfterDays) <= ctx.now) await remind(ctx, found);
    }
  },
});

async function remind(ctx: Context, found: RequestRow): Promise<void> {
  const facts = await requestFacts(ctx, found);
  await ctx.db.update(requests).set({ remindedAt: ctx.now }).where(eq(requests.id, found.id));
  for (const person of await silentOnes(ctx, found))
    await ctx.mail(aRequestWaits, {
      to: person,
      facts: { ...facts, partner: person === found.mentorId ? facts.mentee : facts.mentor },
      occasion: `request:${found.id}:${found.agreedAt ? 'confirm' : 'answer'}`,
    });
}

async function silentOnes(ctx: Context, { id, agreedAt, mentorId, menteeId }: RequestRow): Promise<string[]> {
  if (!agreedAt) return [mentorId];
  const said = await ctx.db
    .select({ person: silentAnswers.personId })
    .from(silentAnswers)
    .where(sql`${silentAnswers.requestId} = ${id}`);
  return [menteeId, mentorId].filter((one) => !said.some(({ person }) => person === one));
}
