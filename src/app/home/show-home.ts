import { desc, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { grantsOf, type Grant } from '../../people/access.ts';
import { programs } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { roomsOf } from './rooms-of.ts';
import { whatIsNext, whatNeedsAttention } from './whats-next.ts';

const thing = z.object({
  says: z.string(),
  detail: z.string().optional(),
  to: z.string(),
  label: z.string().optional(),
  at: z.date().optional(),
  weight: z.number(),
});

const program = z.object({
  id: z.uuid(),
  name: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  launchedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  /** While it runs between two days. */
  week: z.object({ at: z.number(), of: z.number() }).nullable(),
  attention: z.array(thing),
});

export type HomeProgram = z.output<typeof program>;
export type HomeThing = z.output<typeof thing>;

const room = z.object({
  match: z.uuid(),
  program: z.string(),
  name: z.string().nullable(),
  partners: z.array(z.string()),
  /** Of a program in rounds: which, and its first and last day. */
  round: z.object({ number: z.number().int(), startsOn: z.string(), endsOn: z.string() }).nullable(),
});

const programsShown = 12;
const rolesThatRead: Grant['role'][] = ['owner', 'program_manager', 'executive_sponsor', 'viewer'];
const rolesThatManage: Grant['role'][] = ['owner', 'program_manager'];

/** The home page: what is next for the person, and the programs in their care with what waits there. */
export const showHome = query({
  name: 'site.show-home',
  says: 'What is next for me, whom I am matched with, and the programs in my care',
  http: 'GET /home',
  input: z.object({}),
  output: z.object({ next: z.array(thing), rooms: z.array(room), programs: z.array(program) }),
  may: aSignedInPerson,
  run: async (ctx) => {
    const next = await whatIsNext(ctx);
    const grants = await grantsOf(ctx);
    const shown = await programsUnder(
      ctx,
      grants.filter((grant) => rolesThatRead.includes(grant.role)),
    );
    const managing = grants.filter((grant) => rolesThatManage.includes(grant.role));
    const managed = shown.filter((one) => managing.some((grant) => grant.programId === null || grant.programId === one.id));
    const attention = await whatNeedsAttention(
      ctx,
      managed.map((one) => one.id),
    );
    return {
      next,
      rooms: await roomsOf(ctx),
      programs: shown.map((one) => ({ ...one, week: weekOf(one, ctx.now), attention: attention.get(one.id) ?? [] })),
    };
  },
});

/** The programs these roles cover that are not archived: those that run, those in preparation, those that ended, each the newest first. */
async function programsUnder(ctx: Context, grants: readonly Grant[]) {
  if (grants.length === 0) return [];
  const named = grants.flatMap((grant) => grant.programId ?? []);
  const all = grants.some((grant) => grant.programId === null);
  return ctx.db
    .select({
      id: programs.id,
      name: programs.name,
      startsOn: programs.startsOn,
      endsOn: programs.endsOn,
      launchedAt: programs.launchedAt,
      endedAt: programs.endedAt,
    })
    .from(programs)
    .where(all ? isNull(programs.archivedAt) : inArray(programs.id, named))
    .orderBy(sql`${programs.endedAt} is not null`, sql`${programs.launchedAt} is null`, desc(programs.createdAt), desc(programs.id))
    .limit(programsShown);
}

const weekMs = 7 * 86_400_000;

/** Which week of how many the program is in, the first being 1. */
function weekOf(
  {
    startsOn,
    endsOn,
    launchedAt,
    endedAt,
  }: { startsOn: string | null; endsOn: string | null; launchedAt: Date | null; endedAt: Date | null },
  now: Date,
) {
  if (!startsOn || !endsOn || !launchedAt || endedAt) return null;
  const at = Math.floor((now.getTime() - Date.parse(startsOn)) / weekMs) + 1;
  const of = Math.ceil((Date.parse(endsOn) + 86_400_000 - Date.parse(startsOn)) / weekMs);
  return at >= 1 && at <= of ? { at, of } : null;
}
