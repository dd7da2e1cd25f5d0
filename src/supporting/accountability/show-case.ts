import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { caseNotes, commitments } from '../tables.ts';
import { aboutCase, type AboutCase } from './about-case.ts';
import { caseFacts } from './case-facts.ts';
import { caseKinds, caseOutcomes } from './outcomes.ts';

const member = z.object({ personId: z.uuid(), role: z.enum(['mentor', 'mentee']), name: z.string() });

export const showCase = query({
  name: 'supporting.show-case',
  says: 'Show a case',
  http: 'GET /programs/:program/cases/:case',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    kind: z.enum(caseKinds),
    facts: caseFacts,
    match: z.object({ id: z.uuid(), members: z.array(member), pausedAt: z.date().nullable(), endedAt: z.date().nullable() }).nullable(),
    /** Who asked for help. */
    raisedBy: z.uuid().nullable(),
    openedAt: z.date(),
    dueAt: z.date(),
    overdue: z.boolean(),
    closedAt: z.date().nullable(),
    outcome: z.enum(caseOutcomes).nullable(),
    notes: z.array(z.object({ note: z.string(), writtenAt: z.date(), writtenBy: z.string() })),
    /** When the mentor committed again after this case was opened. */
    committedAt: z.date().nullable(),
  }),
  of: aboutCase,
  may: aProgramManager,
  run: async (ctx, _input, found) => {
    const match = found.matchId ? await matchOf(ctx, found.matchId) : null;
    return {
      id: found.id,
      kind: found.kind,
      facts: found.facts,
      match: match && { id: match.id, members: match.members, pausedAt: match.pausedAt, endedAt: match.endedAt },
      raisedBy: found.raisedBy,
      openedAt: found.openedAt,
      dueAt: found.dueAt,
      overdue: !found.closedAt && found.dueAt < ctx.now,
      closedAt: found.closedAt,
      outcome: found.outcome,
      notes: await notesOf(ctx, found),
      committedAt: await committedAfter(ctx, found),
    };
  },
});

async function notesOf(ctx: Context, { id }: AboutCase) {
  const rows = await ctx.db.select().from(caseNotes).where(eq(caseNotes.caseId, id)).orderBy(asc(caseNotes.id));
  const names = await personNames(
    ctx,
    rows.map((row) => row.writtenBy),
  );
  return rows.map(({ note, writtenAt, writtenBy }) => ({ note, writtenAt, writtenBy: names.get(writtenBy)?.name ?? '' }));
}

async function committedAfter(ctx: Context, { aboutPersonId, programId, openedAt }: AboutCase): Promise<Date | null> {
  if (!aboutPersonId) return null;
  const later = and(eq(commitments.programId, programId), eq(commitments.personId, aboutPersonId), gt(commitments.committedAt, openedAt));
  const [found] = await ctx.db
    .select({ at: commitments.committedAt })
    .from(commitments)
    .where(later)
    .orderBy(desc(commitments.committedAt))
    .limit(1);
  return found?.at ?? null;
}
