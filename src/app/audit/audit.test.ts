import { describe, expect, it } from 'vitest';
import { anOrganization, anOwner, aPerson, hasRole } from '../../people/testing.ts';
import { programLaunched } from '../../planning/events.ts';
import { aProgram } from '../../planning/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { stages } from '../stages.ts';
import { listEvents } from './list-events.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const olga = await anOwner(app, organization);
const sales = await aProgram(app, olga, { name: 'Sales' });
app.clock.advance(60_000);
await inTransaction(app, olga, (ctx) => ctx.emit(programLaunched, { program: sales.id }));
app.clock.advance(60_000);
const women = await aProgram(app, olga, { name: 'Women in leadership' });
const cara = await hasRole(app, await aPerson(app, organization, { givenName: 'Cara', familyName: 'Lind' }), 'program_manager', sales.id);
const mia = await aPerson(app, organization);

const names = async (actor: typeof olga, search?: string) =>
  (await execute(app, actor, listEvents, { search })).items.map((one) => `${one.program?.name}: ${one.name}`);

describe('A5-24 the audit log', () => {
  it('says who did what, in which program, newest first', async () => {
    const { items } = await execute(app, olga, listEvents, {});
    expect(items.map((one) => one.name)).toEqual(['planning.program-created', 'planning.program-launched', 'planning.program-created']);
    expect(items[0]).toMatchObject({ actor: 'Olga Stein', program: { id: women.id, name: 'Women in leadership' } });
    expect(items[0]?.says).not.toContain('.');
  });

  it('shows a manager what happened in their programs, and nobody else anything', async () => {
    expect(await names(cara)).toEqual(['Sales: planning.program-launched', 'Sales: planning.program-created']);
    await expect(execute(app, mia, listEvents, {})).rejects.toThrow('Only program managers and owners');
  });

  it('is searched by what happened and by who did it', async () => {
    expect(await names(olga, 'launched')).toEqual(['Sales: planning.program-launched']);
    expect(await names(olga, 'olga st')).toHaveLength(3);
    expect(await names(olga, '100%')).toEqual([]);
  });

  it('reads on where a page ends', async () => {
    const first = await execute(app, olga, listEvents, { limit: 2 });
    const rest = await execute(app, olga, listEvents, { limit: 2, after: first.next ?? undefined });
    expect(rest.items.map((one) => one.name)).toEqual(['planning.program-created']);
    expect(rest.next).toBeNull();
  });

  it('stays inside the organisation', async () => {
    const other = await anOwner(app, await anOrganization(app));
    expect((await execute(app, other, listEvents, {})).items).toEqual([]);
  });
});
