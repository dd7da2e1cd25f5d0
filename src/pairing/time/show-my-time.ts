import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayOf } from '../../people/active.ts';
import { programs, tracks } from '../../planning/tables.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { closedPeriodsOf } from '../../registration/time/closed-periods-of.ts';
import { promisesOf } from '../../registration/time/commitments-of.ts';
import { closedPeriod } from '../../registration/time/show-closed-time.ts';
import { hoursLeftOf, hoursTogether } from '../../registration/time/time-budget.rules.ts';
import { timeBudgetsOf } from '../../registration/time/time-budgets-of.ts';
import { matches, matchMembers } from '../tables.ts';

const taking = z.object({
  program: z.uuid(),
  name: z.string(),
  role: z.enum(['mentor', 'mentee']),
  /** Of the track or tracks one is in. */
  tracks: z.array(z.string()),
  promised: z.number().nullable(),
  /** By matches under way. */
  taken: z.number(),
});

/** One's own time over all programs: what takes how much, and what is left. Nobody else is shown this. */
export const showMyTime = query({
  name: 'pairing.show-my-time',
  says: 'Show what mentoring takes of my time',
  http: 'GET /time-budget',
  input: z.object({}),
  output: z.object({
    budget: z.object({ hours: z.number().nullable(), own: z.boolean() }),
    taken: z.number(),
    left: z.number().nullable(),
    takes: z.array(taking),
    closed: z.array(closedPeriod.extend({ mine: z.boolean() })),
    today: z.string(),
  }),
  may: aSignedInPerson,
  run: async (ctx) => {
    const me = personIdOf(ctx.actor) as string;
    const budget = (await timeBudgetsOf(ctx, [me]))(me);
    const underWay = await matchesUnderWay(ctx, me);
    const promised = await promisesOf(ctx, me, null);
    const taken = underWay.map(({ hours }) => hours);
    const closed = await closedPeriodsOf(ctx, [me]);
    return {
      budget,
      taken: hoursTogether(taken),
      left: hoursLeftOf(budget.hours, taken),
      takes: together(underWay, promised),
      closed: closed.map(({ person, ...one }) => ({ ...one, mine: person !== null })),
      today: dayOf(ctx.now),
    };
  },
});

type UnderWay = Awaited<ReturnType<typeof matchesUnderWay>>[number];

function matchesUnderWay(ctx: Context, person: string) {
  return ctx.db
    .select({
      program: programs.id,
      name: programs.name,
      role: matchMembers.role,
      track: tracks.name,
      hours: sql<number>`coalesce(${tracks.hoursPerMonth}, 0)::float8`,
    })
    .from(matchMembers)
    .innerJoin(matches, eq(matches.id, matchMembers.matchId))
    .innerJoin(programs, eq(programs.id, matches.programId))
    .leftJoin(tracks, eq(tracks.id, matches.trackId))
    .where(and(eq(matchMembers.personId, person), isNull(matchMembers.leftAt), isNull(matches.endedAt)))
    .orderBy(programs.name, programs.id, matches.id);
}

/** A line for each program and role, of what was promised there and of what is under way. */
function together(underWay: readonly UnderWay[], promised: Awaited<ReturnType<typeof promisesOf>>): z.output<typeof taking>[] {
  const lines = new Map<string, z.output<typeof taking>>();
  const lineOf = ({ program, name, role }: Pick<UnderWay, 'program' | 'name' | 'role'>) => {
    const key = `${program} ${role}`;
    const line = lines.get(key) ?? { program, name, role, tracks: [], promised: null, taken: 0 };
    lines.set(key, line);
    return line;
  };
  const inTrack = (line: z.output<typeof taking>, track: string | null) => {
    if (track && !line.tracks.includes(track)) line.tracks.push(track);
  };
  for (const one of promised) {
    const line = lineOf(one);
    line.promised = one.hours;
    inTrack(line, one.track);
  }
  for (const one of underWay) {
    const line = lineOf(one);
    line.taken = hoursTogether([line.taken, one.hours]);
    inTrack(line, one.track);
  }
  return [...lines.values()];
}
