import { and, desc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { myRegistration } from '../../registration/answering/my-registration.ts';
import { aRegisteredPerson } from '../choosing-access.ts';
import { placesLeft } from '../matches/places-left.ts';
import { offeringStrands } from '../offers/offering-strands.ts';
import { myWay } from '../process/my-way.ts';
import { processOf } from '../process/process-of.ts';
import { ways } from '../process/ways.ts';
import { myRanking, type MyRanking } from '../rankings/my-ranking.ts';
import { habitsOf } from '../requests/reply-times.ts';
import { askedBy } from '../requests/request-of.ts';
import { requestState, requestStates } from '../requests/request-state.rules.ts';
import { reasons } from '../runs/reason.ts';
import { requests } from '../tables.ts';
import { strandOfMentee } from '../strands/strands-of.ts';
import { waitingSince } from '../waiting/waiting-since.ts';
import { myShortlist } from './my-shortlist.ts';
import { whyNotChoose, hasMentorIn } from './why-not-choose.ts';

const someone = z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable(), department: z.string().nullable() });

const myRequest = z.object({
  id: z.uuid(),
  /** The other one's name. */
  partner: z.string(),
  iAm: z.enum(['mentor', 'mentee']),
  /** Whether the wish is the reader's; otherwise they are the one who answers. */
  iAsked: z.boolean(),
  /** Whether the mentor made the first move. */
  offered: z.boolean(),
  state: z.enum(requestStates),
  listedAt: z.date(),
  answerBy: z.date().nullable(),
  match: z.uuid().nullable(),
});

export type MyRequest = z.output<typeof myRequest>;

/** What a person can choose in a program, what they have asked for, and what they are asked. */
export const showMyChoices = query({
  name: 'pairing.show-my-choices',
  says: 'Show my choices',
  http: 'GET /programs/:program/choices',
  input: z.object({}),
  output: z.object({
    programName: z.string(),
    isMentee: z.boolean(),
    isMentor: z.boolean(),
    /** As a mentor one may make the first move here. */
    mayOffer: z.boolean(),
    way: z.enum(ways),
    /** Whether a mentee meets several people here, one after another. */
    inRounds: z.boolean(),
    terms: z.object({
      wishes: z.number().int(),
      askedAtOnce: z.number().int(),
      closeAfterDays: z.number().int(),
      chemistryCall: z.boolean(),
    }),
    hasMentor: z.boolean(),
    /** Why nothing can be chosen now. */
    notNow: z.string().nullable(),
    shortlist: z.array(
      someone.extend({ reasons, medianReplyHours: z.number().int().nullable(), lastActiveAt: z.date().nullable(), onMyList: z.boolean() }),
    ),
    requests: z.array(myRequest),
    waitingSince: z.date().nullable(),
    /** Where both sides rank, until a place of the reader's own is taken: whom they may rank, and their order so far. */
    ranking: z.array(
      z.object({ role: z.enum(['mentor', 'mentee']), people: z.array(someone.extend({ reasons })), mine: z.array(z.uuid()) }),
    ),
  }),
  may: aRegisteredPerson,
  run: async (ctx, { program }) => {
    const me = personIdOf(ctx.actor) as string;
    const { name: programName } = await programOf(ctx, program);
    const mine = await myRegistration(ctx, program);
    const way = await myWay(ctx, program);
    const { wishes, askedAtOnce, closeAfterDays, chemistryCall } = await processOf(ctx, program);
    const isMentee = mine?.isMentee ?? false;
    const offered = isMentee && way !== 'nothing' ? await myShortlist(ctx, program) : [];
    const found = await requestsOf(ctx, program, me);
    const hasMentor = isMentee && (await hasMentorIn(ctx, program));
    const ranking = await stillToRank(ctx, program, hasMentor);
    const names = await personNames(ctx, [
      ...offered.map(({ mentor }) => mentor),
      ...found.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
      ...ranking.flatMap(({ people }) => people.map(({ id }) => id)),
    ]);
    const named = (id: string) => {
      const { name = '', title = null, department = null } = names.get(id) ?? {};
      return { id, name, title, department };
    };
    const habits = await habitsOf(
      ctx,
      offered.map(({ mentor }) => mentor),
    );
    const openWith = new Set(found.filter(({ closedAt }) => !closedAt).map(({ mentorId }) => mentorId));
    return {
      programName,
      isMentee,
      isMentor: mine?.isMentor ?? false,
      mayOffer: (mine?.isMentor ?? false) && (await offeringStrands(ctx, program)).length > 0,
      way,
      inRounds: isMentee && (await strandOfMentee(ctx, program, me)).shape.matchesOfMentee > 1,
      terms: { wishes, askedAtOnce, closeAfterDays, chemistryCall },
      hasMentor,
      notNow: isMentee ? ((await whyNotChoose(ctx, program, ways)) ?? null) : null,
      shortlist: offered.map(({ mentor, reasons: why }) => ({
        ...named(mentor),
        reasons: why,
        medianReplyHours: habits.get(mentor)?.medianHours ?? null,
        lastActiveAt: habits.get(mentor)?.lastActiveAt ?? null,
        onMyList: openWith.has(mentor),
      })),
      requests: found.map((one) => ({
        id: one.id,
        partner: named(one.menteeId === me ? one.mentorId : one.menteeId).name,
        iAm: one.menteeId === me ? ('mentee' as const) : ('mentor' as const),
        iAsked: askedBy(one) === me,
        offered: one.way === 'by mentor',
        state: requestState(one),
        listedAt: one.listedAt,
        answerBy: one.answerBy,
        match: one.matchId,
      })),
      waitingSince: (await waitingSince(ctx, program)) ?? null,
      ranking: ranking.map(({ people, ...one }) => ({
        ...one,
        people: people.map(({ id, reasons: why }) => ({ ...named(id), reasons: why })),
      })),
    };
  },
});

/** Nothing is left to be ranked for who has a mentor, or no place for another mentee. */
async function stillToRank(ctx: Context, program: string, hasMentor: boolean): Promise<MyRanking[]> {
  const all = await myRanking(ctx, program);
  const isFull = all.some(({ role }) => role === 'mentor') && (await placesLeft(ctx, program)) === 0;
  return all.filter(({ role }) => (role === 'mentee' ? !hasMentor : !isFull));
}

const mostShown = 30;

/** Those the actor has made and those made of them, the newest first. */
function requestsOf(ctx: Context, program: string, me: string) {
  return ctx.db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.programId, program),
        // Taking one back needs no reminder of it.
        or(isNull(requests.closedBecause), ne(requests.closedBecause, 'withdrawn')),
        or(eq(requests.menteeId, me), and(eq(requests.mentorId, me), isNotNull(requests.askedAt), isNull(requests.closedAt))),
      ),
    )
    .orderBy(desc(requests.listedAt), requests.place)
    .limit(mostShown);
}
