/** Who may what, by the roles granted to a person for one program or for the whole organisation. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { policy, type Verdict } from '../platform/policy.ts';
import type { Role } from './role.ts';
import { roleGrants } from './tables.ts';

export type { Role } from './role.ts';

export interface Grant {
  role: Role;
  /** null: the whole organisation. */
  programId: string | null;
}

const grantsRead = new WeakMap<Context, Promise<Grant[]>>();

/** The actor's roles, read once per request. */
export function grantsOf(ctx: Context): Promise<Grant[]> {
  if (ctx.actor.kind !== 'person') return Promise.resolve([]);
  const kept = grantsRead.get(ctx);
  if (kept) return kept;
  const read = ctx.db
    .select({ role: roleGrants.role, programId: roleGrants.programId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, ctx.actor.personId), isNull(roleGrants.revokedAt)))
    .then((rows) => rows as Grant[]);
  grantsRead.set(ctx, read);
  return read;
}

const covers = (grant: Grant, program: string) => grant.programId === null || grant.programId === program;

async function holdsAnyOf(ctx: Context, roles: Role[], program?: string): Promise<boolean> {
  const grants = await grantsOf(ctx);
  return grants.some((grant) => roles.includes(grant.role) && (program === undefined ? grant.programId === null : covers(grant, program)));
}

const programsSought = new WeakMap<Context, Map<string, Promise<boolean>>>();

/** A role for the whole organisation covers its own programs only, whatever id is asked for; read once per request. */
export function isOurs(ctx: Context, program: string): Promise<boolean> {
  const sought = programsSought.get(ctx) ?? new Map<string, Promise<boolean>>();
  programsSought.set(ctx, sought);
  const kept = sought.get(program);
  if (kept) return kept;
  const keeper = ctx.app.stages.find((stage) => stage.knowsProgram);
  const asked = keeper?.knowsProgram?.(ctx, program) ?? Promise.resolve(true);
  sought.set(program, asked);
  return asked;
}

/** Allowed, or refused to those who have to do with the program, or hidden from everyone else. */
async function inProgram(ctx: Context, program: string, roles: Role[]): Promise<Verdict> {
  if (ctx.actor.kind !== 'person' || !(await isOurs(ctx, program))) return 'hidden';
  if (await holdsAnyOf(ctx, roles, program)) return 'yes';
  const grants = await grantsOf(ctx);
  if (grants.some((grant) => covers(grant, program))) return 'no';
  for (const stage of ctx.app.stages) if (await stage.relatesToProgram?.(ctx, program)) return 'no';
  return 'hidden';
}

/** Roles for the whole organisation are refused openly: that there are settings is no secret. */
const inOrganization = async (ctx: Context, roles: Role[]): Promise<Verdict> => {
  if (ctx.actor.kind !== 'person') return 'hidden';
  return (await holdsAnyOf(ctx, roles)) ? 'yes' : 'no';
};

export const anOwner = policy<unknown>('anOwner', 'owners of the organisation', (ctx) => inOrganization(ctx, ['owner']));

export const anItAdministrator = policy<unknown>('anItAdministrator', 'owners and IT administrators', (ctx) =>
  inOrganization(ctx, ['owner', 'it_administrator']),
);

/** May look people up: whoever runs a program, the directory or the organisation. */
export const aReaderOfTheDirectory = policy<unknown>(
  'aReaderOfTheDirectory',
  'owners, IT administrators and program managers',
  async (ctx) => {
    if (ctx.actor.kind !== 'person') return 'hidden';
    const grants = await grantsOf(ctx);
    return grants.some(({ role }) => role === 'owner' || role === 'it_administrator' || role === 'program_manager') ? 'yes' : 'no';
  },
);

/** May change the directory: a change reaches into every program, so one program's manager may not. */
export const aKeeperOfTheDirectory = policy<unknown>(
  'aKeeperOfTheDirectory',
  'owners, IT administrators and managers of all programs',
  (ctx) => inOrganization(ctx, ['owner', 'it_administrator', 'program_manager']),
);

/** Manages at least one program, or the organisation's. */
export const anyProgramManager = policy<unknown>('anyProgramManager', 'program managers and owners', async (ctx) => {
  if (ctx.actor.kind !== 'person') return 'hidden';
  const grants = await grantsOf(ctx);
  return grants.some((grant) => grant.role === 'owner' || grant.role === 'program_manager') ? 'yes' : 'no';
});

export const aProgramManager = policy<{ program: string }>('aProgramManager', "the program's managers and the owners", (ctx, { program }) =>
  inProgram(ctx, program, ['owner', 'program_manager']),
);

/** Reads reports and names of programs, never what a pair wrote. */
export const aReaderOfReports = policy<{ program: string }>(
  'aReaderOfReports',
  "the program's managers, executive sponsors, viewers and the owners",
  (ctx, { program }) => inProgram(ctx, program, ['owner', 'program_manager', 'executive_sponsor', 'viewer']),
);
