import { eq, sql } from 'drizzle-orm';
import { theSystem, type Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { works } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { Invalid, NotFound, Refused } from '../problems.ts';
import type { Desk } from '../work.ts';

const lookForCancelEveryMs = 500;
const tellEveryMs = 250;

interface Job {
  organization: string;
  work: string;
}

/** The newest note, which may not have been written down yet. */
interface LastNote {
  note?: string;
}

/** Does one long piece of work as the person who asked; run again from its start where a worker was killed. */
export async function doWork(app: App, job: Job, stopping: AbortSignal): Promise<void> {
  const system = theSystem(job.organization);
  const row = await inTransaction(app, system, async (ctx) => {
    const [found] = await ctx.db.select().from(works).where(eq(works.id, job.work));
    if (!found || found.finishedAt || found.failedAt || found.cancelledAt) return undefined;
    await ctx.db
      .update(works)
      .set({ startedAt: found.startedAt ?? ctx.now })
      .where(eq(works.id, job.work));
    return found;
  });
  if (!row) return;
  const declared = app.stages.flatMap((stage) => stage.works).find((one) => one.name === row.name);
  if (!declared) throw new Error(`No stage does the work '${row.name}'.`);
  const actor = await askerOf(app, job.organization, row.askedBy);
  const last: LastNote = {};
  const cancel = new AbortController();
  const signal = AbortSignal.any([stopping, cancel.signal]);
  const watch = setInterval(() => void wasCancelled(app, job).then((yes) => yes && cancel.abort()), lookForCancelEveryMs);
  try {
    const result = await declared.run(deskFor(app, actor, job, signal, last), declared.input.parse(row.input));
    await settle(app, job, last, { finished: true, result });
  } catch (problem) {
    if (stopping.aborted) throw problem;
    if (cancel.signal.aborted) return;
    if (!(problem instanceof Refused || problem instanceof Invalid || problem instanceof NotFound))
      app.log.error('work failed', problem, { work: row.name });
    const sentence =
      problem instanceof Refused || problem instanceof Invalid
        ? problem.message
        : 'Something went wrong on our side. It has been written to the log.';
    await settle(app, job, last, { finished: false, sentence });
  } finally {
    clearInterval(watch);
  }
}

async function askerOf(app: App, organization: string, personId: string | null): Promise<Actor> {
  if (!personId) return theSystem(organization);
  const reader = await inTransaction(app, theSystem(organization), (ctx) => ctx.app.findReader(ctx, personId));
  if (!reader) return theSystem(organization);
  return { kind: 'person', personId, organizationId: organization, language: reader.language, timeZone: reader.timeZone };
}

function deskFor(app: App, actor: Actor, job: Job, signal: AbortSignal, last: LastNote): Desk {
  let toldAt = -Infinity;
  return {
    app,
    actor,
    workId: job.work,
    signal,
    transaction: (fn) => {
      signal.throwIfAborted();
      return inTransaction(app, actor, fn);
    },
    async progress(fraction, note) {
      if (note) last.note = note;
      // Nobody looks more often, and each time costs a transaction.
      if (performance.now() - toldAt < tellEveryMs) return;
      toldAt = performance.now();
      await inTransaction(app, actor, async (ctx) => {
        await ctx.db
          .update(works)
          .set({ fraction: sql`greatest(${works.fraction}, ${Math.min(1, fraction)})`, ...(note ? { note } : {}) })
          .where(eq(works.id, job.work));
      });
    },
  };
}

async function wasCancelled(app: App, job: Job): Promise<boolean> {
  return inTransaction(app, theSystem(job.organization), async (ctx) => {
    const [row] = await ctx.db.select({ cancelledAt: works.cancelledAt }).from(works).where(eq(works.id, job.work));
    return row?.cancelledAt != null;
  }).catch(() => false);
}

type Settlement = { finished: true; result: Record<string, unknown> } | { finished: false; sentence: string };

async function settle(app: App, job: Job, { note }: LastNote, outcome: Settlement): Promise<void> {
  await inTransaction(app, theSystem(job.organization), async (ctx) => {
    await ctx.db
      .update(works)
      .set({
        ...(note ? { note } : {}),
        ...(outcome.finished
          ? { finishedAt: ctx.now, fraction: 1, result: outcome.result }
          : { failedAt: ctx.now, problem: outcome.sentence }),
      })
      .where(eq(works.id, job.work));
  });
}
