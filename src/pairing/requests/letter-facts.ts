import { and, asc, eq, isNull } from 'drizzle-orm';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { explainTheTwo, judgePair } from '../matches/match-if-it-holds.ts';
import { bestReasons } from '../runs/reason-in-words.ts';
import { forTheTwo } from '../runs/for-the-two.rules.ts';
import { reasons, type Reason } from '../runs/reason.ts';
import { roundInForce } from '../shortlists/begin-round.ts';
import { choices, requests } from '../tables.ts';
import type { RequestRow } from './request-of.ts';

/** What the mails about a request say of it. */
export interface RequestFacts {
  request: string;
  program: string;
  programName: string;
  mentor: string;
  mentee: string;
  note: string | null;
  /** When it closes by itself. */
  answerBy: Date;
  /** What speaks for the two: only what they have in common. */
  reasons: Reason[];
}

const reasonsInTheMail = 3;

export async function requestFacts(ctx: Context, found: RequestRow): Promise<RequestFacts> {
  const names = await personNames(ctx, [found.mentorId, found.menteeId]);
  const { name } = await programOf(ctx, found.programId);
  return {
    request: found.id,
    program: found.programId,
    programName: name,
    mentor: names.get(found.mentorId)?.name ?? '',
    mentee: names.get(found.menteeId)?.name ?? '',
    note: found.note,
    answerBy: found.answerBy ?? ctx.now,
    reasons: await reasonsOf(ctx, found),
  };
}

/** As the shortlist in force gives them; of an offer, which needs no shortlist, as they are now. */
export async function reasonsOf(ctx: Context, found: RequestRow): Promise<Reason[]> {
  const { programId, mentorId, menteeId } = found;
  if (found.way === 'by mentor') return found.closedAt ? [] : reasonsNow(ctx, found);
  const round = await roundInForce(ctx, programId);
  if (!round) return [];
  const [row] = await ctx.db
    .select({ reasons: choices.reasons })
    .from(choices)
    .where(and(eq(choices.roundId, round), eq(choices.menteeId, menteeId), eq(choices.mentorId, mentorId)));
  return bestReasons(reasons.parse(row?.reasons ?? []), reasonsInTheMail).map(forTheTwo);
}

async function reasonsNow(ctx: Context, { programId, mentorId: mentor, menteeId: mentee }: RequestRow): Promise<Reason[]> {
  const { problem, because } = await judgePair(ctx, programId, { mentor, mentee });
  return because ? [] : bestReasons(explainTheTwo(problem, { mentor, mentee }).reasons, reasonsInTheMail).map(forTheTwo);
}

/** Whether somebody else on the mentee's list comes next. */
export async function goesOn(ctx: Context, { programId, menteeId }: RequestRow): Promise<boolean> {
  const open = await ctx.db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.programId, programId), eq(requests.menteeId, menteeId), isNull(requests.closedAt)))
    .orderBy(asc(requests.id))
    .limit(1);
  return open.length > 0;
}

export const sampleRequest: RequestFacts = {
  request: '019cac6e-0000-7000-8000-000000000002',
  program: '019cac6e-0000-7000-8000-000000000003',
  programName: 'Sales mentorship',
  mentor: 'Mo Berg',
  mentee: 'Mia Arnold',
  note: 'I would like to learn how you open a negotiation.',
  answerBy: new Date('2026-03-20T09:00:00Z'),
  reasons: [
    {
      criterion: 'skills',
      name: 'Teaches what the mentee wants to learn',
      kind: 'wanted-offered',
      points: 30,
      of: 30,
      shared: ['Negotiation', 'Presenting'],
    },
  ],
};
