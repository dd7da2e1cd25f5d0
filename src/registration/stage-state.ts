import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { dayOf } from '../people/active.ts';
import type { Context } from '../platform/context.ts';
import type { NextThing, StageState } from '../platform/stage.ts';
import { credentialMissing, notLookedAt } from './eligibility/barred.ts';
import type { Role } from './eligibility/gated-roles.ts';
import { finishedIn } from './registrants/finished.ts';
import { invitations, registrations, windows } from './tables.ts';
import { windowOf } from './window/window-of.ts';
import { stateOf, type Window } from './window/window.rules.ts';
import { registrationWords } from './words.ts';

const closingSoonMs = 3 * 86_400_000;

const registered = (ctx: Context, program: string): Promise<number> => ctx.db.$count(registrations, finishedIn(program));

/** How many have registered, for the program's navigation. */
export async function registrationState(ctx: Context, program: string): Promise<StageState | undefined> {
  const state = stateOf(await windowOf(ctx, program), ctx.now);
  if (state === 'not yet' || state === 'scheduled')
    return { says: ctx.say(registrationWords, `state.${state === 'scheduled' ? 'scheduled' : 'not_yet'}`), mark: 'ahead' };
  const count = await registered(ctx, program);
  return { says: ctx.say(registrationWords, 'state.registered', { count }), mark: state === 'open' ? 'now' : 'done' };
}

interface Waiting extends Window {
  program: string;
  openTo: 'invited' | 'link';
  invited: number;
  waiting: number;
}

/** That people are kept waiting, that registration closes soon while some are missing, or that nobody was invited. */
export async function whatNeedsAttention(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, NextThing[]>> {
  if (ids.length === 0) return new Map();
  const waiting = await keptWaiting(ctx, ids);
  const missing = await notRegistered(ctx, ids);
  return new Map(ids.map((id) => [id, [...(waiting.get(id) ?? []), ...(missing.get(id) ?? [])]]));
}

async function notRegistered(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, NextThing[]>> {
  const finished = sql`exists (select from ${registrations} r where r.program_id = ${invitations.programId} and r.person_id = ${invitations.personId} and r.finished_at is not null)`;
  const rows = await ctx.db
    .select({
      program: windows.programId,
      opensAt: windows.opensAt,
      openedAt: windows.openedAt,
      closesAt: windows.closesAt,
      openTo: windows.openTo,
      invited: sql`count(${invitations.id})`.mapWith(Number),
      waiting: sql`count(${invitations.id}) filter (where ${invitations.declinedAt} is null and not ${finished})`.mapWith(Number),
    })
    .from(windows)
    .leftJoin(invitations, eq(invitations.programId, windows.programId))
    .where(and(inArray(windows.programId, [...ids]), isNotNull(windows.openedAt)))
    .groupBy(windows.programId);
  return new Map(rows.map((row) => [row.program, waitingThings(ctx, row)]));
}

/** Registered people who cannot be matched yet because of us: nobody has looked at them, or at what they hold. */
async function keptWaiting(ctx: Context, ids: readonly string[]): Promise<Map<string, NextThing[]>> {
  const today = dayOf(ctx.now);
  const inEitherRole = (barred: (role: Role) => SQL<boolean>) =>
    sql`(${registrations.isMentor} and ${barred('mentor')}) or (${registrations.isMentee} and ${barred('mentee')})`;
  const rows = await ctx.db
    .select({
      program: registrations.programId,
      missing: sql`count(*) filter (where ${inEitherRole((role) => credentialMissing(role, today))})`.mapWith(Number),
      unscreened: sql`count(*) filter (where ${inEitherRole(notLookedAt)})`.mapWith(Number),
    })
    .from(registrations)
    .where(and(inArray(registrations.programId, [...ids]), isNotNull(registrations.finishedAt), isNull(registrations.withdrawnAt)))
    .groupBy(registrations.programId);
  return new Map(
    rows.map(({ program, missing, unscreened }) => {
      const at = `/programs/${program}/registration`;
      return [
        program,
        [
          ...(unscreened > 0
            ? [{ says: ctx.say(registrationWords, 'screening.attention', { count: unscreened }), to: `${at}/screening`, weight: 46 }]
            : []),
          ...(missing > 0
            ? [{ says: ctx.say(registrationWords, 'requirements.attention', { count: missing }), to: `${at}/credentials`, weight: 42 }]
            : []),
        ],
      ];
    }),
  );
}

function waitingThings(ctx: Context, row: Waiting): NextThing[] {
  if (stateOf(row, ctx.now) !== 'open') return [];
  const to = `/programs/${row.program}/registration/invitations`;
  if (row.invited === 0 && row.openTo === 'invited') return [{ says: ctx.say(registrationWords, 'attention.nobody'), to, weight: 40 }];
  if (row.waiting === 0 || !row.closesAt || row.closesAt.getTime() - ctx.now.getTime() > closingSoonMs) return [];
  return [{ says: ctx.say(registrationWords, 'attention.closing', { count: row.waiting }), to, at: row.closesAt, weight: 45 }];
}
