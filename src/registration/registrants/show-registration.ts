import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { isActive } from '../../people/active.ts';
import { persons } from '../../people/tables.ts';
import { dayAt } from '../../planning/days.ts';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { works } from '../../platform/db/tables.ts';
import { announceInvitations } from '../invitations/announce-invitations.ts';
import { invitations, registrations } from '../tables.ts';
import { windowOf } from '../window/window-of.ts';
import { stateOf } from '../window/window.rules.ts';
import { timeLine } from './by-day.rules.ts';
import { finishedIn } from './finished.ts';

const figures = z.object({
  registered: z.number(),
  mentors: z.number(),
  mentees: z.number(),
  both: z.number(),
  /** Mentees that all mentors can take on at once. */
  capacity: z.number(),
  /** That all mentors can give in a month. */
  hours: z.number(),
  paused: z.number(),
});

const funnel = z.object({
  invited: z.number(),
  told: z.number(),
  declined: z.number(),
  begun: z.number(),
  finished: z.number(),
  waiting: z.number(),
});

export const showRegistration = query({
  name: 'registration.show-registration',
  says: 'Show how registration is going',
  http: 'GET /programs/:program/registration-overview',
  input: z.object({}),
  output: z.object({
    timeZone: z.string(),
    window: z.object({
      state: z.enum(['not yet', 'scheduled', 'open', 'closed']),
      opensAt: z.date().nullable(),
      openedAt: z.date().nullable(),
      closesAt: z.date().nullable(),
      openTo: z.enum(['invited', 'link']),
      linkCode: z.string().nullable(),
      /** The same as days of the program's zone, for the form; the last day is the one before it closes. */
      opensOn: z.string().nullable(),
      closesOn: z.string().nullable(),
    }),
    figures,
    funnel,
    /** The invitations being sent, while they are. */
    sending: z
      .object({
        id: z.uuid(),
        fraction: z.number(),
        note: z.string().nullable(),
        finishedAt: z.date().nullable(),
        failedAt: z.date().nullable(),
        cancelledAt: z.date().nullable(),
        problem: z.string().nullable(),
      })
      .nullable(),
    byDay: z.object({ step: z.enum(['day', 'week']), counts: z.array(z.object({ from: z.string(), count: z.number() })) }),
  }),
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const { timeZone } = await programOf(ctx, program);
    const window = await windowOf(ctx, program);
    return {
      timeZone,
      window: {
        ...window,
        state: stateOf(window, ctx.now),
        opensOn: window.opensAt && dayAt(window.opensAt, timeZone),
        closesOn: window.closesAt && dayAt(new Date(window.closesAt.getTime() - 1), timeZone),
      },
      figures: await figuresOf(ctx, program),
      funnel: await funnelOf(ctx, program),
      sending: await sendingNow(ctx, program),
      byDay: timeLine(await countedByDay(ctx, program, timeZone), dayAt(ctx.now, timeZone)),
    };
  },
});

async function figuresOf(ctx: Context, program: string): Promise<z.output<typeof figures>> {
  const { isMentor, isMentee, mentorCapacity, mentorHoursPerMonth, pausedAt } = registrations;
  const [row] = await ctx.db
    .select({
      registered: sql`count(*)`.mapWith(Number),
      mentors: sql`count(*) filter (where ${isMentor})`.mapWith(Number),
      mentees: sql`count(*) filter (where ${isMentee})`.mapWith(Number),
      both: sql`count(*) filter (where ${isMentor} and ${isMentee})`.mapWith(Number),
      capacity: sql`coalesce(sum(${mentorCapacity}) filter (where ${isMentor}), 0)`.mapWith(Number),
      hours: sql`coalesce(sum(${mentorHoursPerMonth}) filter (where ${isMentor}), 0)`.mapWith(Number),
      paused: sql`count(*) filter (where ${pausedAt} is not null)`.mapWith(Number),
    })
    .from(registrations)
    .where(finishedIn(program));
  return row!;
}

/** Of those invited or come by the link: each is in as many of the numbers as they have got to. */
async function funnelOf(ctx: Context, program: string): Promise<z.output<typeof funnel>> {
  const begun = sql`${registrations.id} is not null and ${registrations.withdrawnAt} is null`;
  const finished = sql`${registrations.finishedAt} is not null and ${registrations.withdrawnAt} is null`;
  const [row] = await ctx.db
    .select({
      invited: sql`count(*)`.mapWith(Number),
      told: sql`count(*) filter (where ${invitations.announcedAt} is not null)`.mapWith(Number),
      declined: sql`count(*) filter (where ${invitations.declinedAt} is not null)`.mapWith(Number),
      begun: sql`count(*) filter (where ${begun})`.mapWith(Number),
      finished: sql`count(*) filter (where ${finished})`.mapWith(Number),
      waiting:
        sql`count(*) filter (where ${invitations.declinedAt} is null and ${registrations.finishedAt} is null and ${registrations.withdrawnAt} is null)`.mapWith(
          Number,
        ),
    })
    .from(invitations)
    .innerJoin(persons, and(eq(persons.id, invitations.personId), isActive))
    .leftJoin(registrations, and(eq(registrations.programId, invitations.programId), eq(registrations.personId, invitations.personId)))
    .where(eq(invitations.programId, program));
  return row!;
}

async function countedByDay(ctx: Context, program: string, timeZone: string): Promise<{ day: string; count: number }[]> {
  const day = sql<string>`to_char(${registrations.finishedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`;
  return ctx.db
    .select({ day: day.as('day'), count: sql`count(*)`.mapWith(Number) })
    .from(registrations)
    .where(finishedIn(program))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

async function sendingNow(ctx: Context, program: string) {
  const [row] = await ctx.db
    .select({
      id: works.id,
      fraction: works.fraction,
      note: works.note,
      finishedAt: works.finishedAt,
      failedAt: works.failedAt,
      cancelledAt: works.cancelledAt,
      problem: works.problem,
    })
    .from(works)
    .where(and(eq(works.programId, program), eq(works.name, announceInvitations.name)))
    .orderBy(desc(works.id))
    .limit(1);
  return row && !row.finishedAt ? row : null;
}
