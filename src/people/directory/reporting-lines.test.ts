import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { people } from '../stage.ts';
import { anAdministrator, anOrganization, aPerson } from '../testing.ts';
import { editPerson } from './edit-person.ts';

const app = await testApp([people]);

/** Who is above whom and how far, by following the managers one by one. */
function walk(managers: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  for (const person of managers.keys())
    for (let above = managers.get(person), distance = 1; above; above = managers.get(above), distance++)
      lines.push(`${person} ${above} ${distance}`);
  return lines.sort();
}

async function stored(organization: string): Promise<string[]> {
  const found = await app.ownerPool.query<{ line: string }>(
    `select person_id || ' ' || above_id || ' ' || distance as line from people.reporting_lines where organization_id = $1`,
    [organization],
  );
  return found.rows.map((row) => row.line).sort();
}

describe('reporting lines', () => {
  it('follow every change of a manager, and no change closes a circle', async () => {
    const moves = fc.array(fc.record({ person: fc.nat(6), manager: fc.option(fc.nat(6)) }), { minLength: 5, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(moves, async (changes) => {
        const organization = await anOrganization(app);
        const ian = await anAdministrator(app, organization);
        const ids: string[] = [];
        for (let place = 0; place < 7; place++) ids.push((await aPerson(app, organization, { employeeNumber: `${place}` })).personId);
        const managers = new Map<string, string>();
        for (const { person, manager } of changes) {
          const id = ids[person] as string;
          const above = manager === null ? undefined : ids[manager];
          let circle = false;
          for (let at = above; at; at = managers.get(at)) circle ||= at === id;
          const edit = app.does(ian, editPerson, { person: id, manager: manager === null ? '' : `${manager}` });
          if (circle) await expect(edit).rejects.toThrow('reports to the person');
          else {
            await edit;
            if (above) managers.set(id, above);
            else managers.delete(id);
          }
        }
        expect(await stored(organization.id)).toEqual(walk(managers));
      }),
      { numRuns: 8 },
    );
  });

  it('stay whole when two managers are put under each other at the same moment', async () => {
    const organization = await anOrganization(app);
    const ian = await anAdministrator(app, organization);
    const one = await aPerson(app, organization, { employeeNumber: 'one' });
    const two = await aPerson(app, organization, { employeeNumber: 'two' });
    const both = await Promise.allSettled([
      app.does(ian, editPerson, { person: one.personId, manager: 'two' }),
      app.does(ian, editPerson, { person: two.personId, manager: 'one' }),
    ]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await stored(organization.id)).toHaveLength(1);
  });
});
