/** A role for the whole organisation opens its own programs only: of any other id nobody learns more than that it is not there. */
import { describe, expect, it } from 'vitest';
import { roles } from '../people/role.ts';
import { grantRole } from '../people/roles/grant-role.ts';
import { anOrganization, anOwner, aPerson, hasRole } from '../people/testing.ts';
import type { PersonActor } from '../platform/actor.ts';
import { apiOf, operationsOf } from '../platform/api/mount-api.ts';
import type { Operation } from '../platform/command.ts';
import type { Context } from '../platform/context.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute, paramsIn } from '../platform/execute.ts';
import { NotFound } from '../platform/problems.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { aProgram } from '../planning/testing.ts';
import { stages } from './stages.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const elsewhere = await anOrganization(app, { name: 'Elsewhere' });
const theirs = await aProgram(app, await anOwner(app, elsewhere));
const nowhere = '019b0000-0000-7000-8000-00000000dead';
const everyone: Record<string, PersonActor> = { colleague: await aPerson(app, organization) };
for (const role of roles) everyone[role] = await hasRole(app, await aPerson(app, organization), role);

const ofAProgram = operationsOf(app).filter((operation) => paramsIn(operation.http).includes('program'));
const asked = Object.keys(everyone).flatMap((who) => [
  { who, what: 'that does not exist', program: nowhere },
  { who, what: 'of another organisation', program: theirs.id },
]);

/** The program asked for, and for everything below it an id that is nowhere either. */
const paramsOf = (operation: Operation, program: string) =>
  Object.fromEntries(paramsIn(operation.http).map((name) => [name, name === 'program' ? program : nowhere]));

async function isHidden(ctx: Context, operation: Operation, program: string): Promise<boolean> {
  const params = paramsOf(operation, program);
  try {
    const subject: unknown = operation.of ? await operation.of(ctx, params) : params;
    return (await operation.may.judge(ctx, subject)) === 'hidden';
  } catch (problem) {
    if (problem instanceof NotFound) return true;
    throw problem;
  }
}

describe('a program', () => {
  it('is asked for by many operations', () => {
    expect(ofAProgram.length).toBeGreaterThan(100);
  });

  it.each(asked)('$what is hidden from a $who by every operation', async ({ who, program }) => {
    const open = await inTransaction(app, everyone[who] as PersonActor, async (ctx) => {
      const found: string[] = [];
      for (const operation of ofAProgram) if (!(await isHidden(ctx, operation, program))) found.push(operation.name);
      return found;
    });
    expect(open).toEqual([]);
  });

  it.each(asked)('$what is answered with 404 to a $who by every address that reads', async ({ who, program }) => {
    const api = apiOf(app, async () => everyone[who] as PersonActor);
    const reading = ofAProgram.filter((operation) => operation.kind === 'query');
    const statuses = await Promise.all(
      reading.map(async (operation) => {
        const params = paramsOf(operation, program);
        const path = operation.http.replace('GET ', '').replace(/:([a-zA-Z]+)/g, (_sign: string, name: string) => params[name] ?? '');
        return { name: operation.name, status: (await api.request(path)).status };
      }),
    );
    expect(statuses.filter(({ status }) => status !== 404)).toEqual([]);
  });

  it.each([nowhere, theirs.id])('%s is none to be given a role in', async (program) => {
    const given = { person: everyone.colleague?.personId as string, role: 'viewer' as const, program };
    await expect(execute(app, everyone.owner as PersonActor, grantRole, given)).rejects.toThrow('This program does not exist.');
  });
});
