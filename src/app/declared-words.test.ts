import { describe, expect, it } from 'vitest';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
import type { PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { execute, offer } from '../platform/execute.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { doneOf } from '../platform/words/declared-words.ts';
import { readReplacements } from '../platform/words/replacements.ts';
import { pseudoLanguage } from '../platform/words/words.ts';
import { launchProgram } from '../planning/launching/launch-program.ts';
import { showChecklist } from '../planning/launching/show-checklist.ts';
import { addObjective } from '../planning/objectives/add-objective.ts';
import { aProgram } from '../planning/testing.ts';
import { stages } from './stages.ts';

const app = await testApp(stages);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization);
const { id: program } = await aProgram(app, cara);
const reading = (actor: PersonActor): PersonActor => ({ ...actor, language: pseudoLanguage });
const buttonFor = (actor: PersonActor) => inTransaction(app, actor, (ctx) => offer(ctx, addObjective, { program }));

describe('what commands and steps call themselves', () => {
  it('is said in the words of the language, as every other sentence', async () => {
    expect((await buttonFor(reading(cara)))?.label).toBe('⟦Add the objective⟧');
    expect(await inTransaction(app, reading(cara), async (ctx) => doneOf(ctx, addObjective))).toBe('⟦The objective is added.⟧');
    const { steps } = await execute(app, reading(cara), showChecklist, { program });
    expect(steps).toHaveLength(14);
    expect(steps.filter((step) => !step.says.startsWith('⟦'))).toEqual([]);
    expect(steps.map((step) => step.says)).toContain('⟦Read the agenda of the sessions, and use it⟧');
  });

  it('says whom a command is for in those words', async () => {
    const ian = await aPerson(app, organization, { givenName: 'Ian' });
    await app.ownerPool.query(
      `insert into people.role_grants (id, organization_id, person_id, role, program_id, granted_at) values (gen_random_uuid(), $1, $2, 'viewer', $3, now())`,
      [organization.id, ian.personId, program],
    );
    await expect(execute(app, reading(ian), launchProgram, { program })).rejects.toThrow(
      "⟦Only ⟦the program's managers and the owners⟧ can do this.⟧",
    );
    expect((await buttonFor(ian))?.refusal).toBe("Only the program's managers and the owners can do this.");
    expect(await buttonFor(mia)).toBeUndefined();
  });

  it('can be replaced by an organisation', async () => {
    const other = await anOrganization(app);
    const olga = await aManager(app, other);
    const own = await aProgram(app, olga);
    await app.ownerPool.query(
      `insert into platform.replaced_words (organization_id, language, key, sentence, replaced_at) values ($1, 'en', 'declared.planning.add-objective.says', 'Add the key result', now())`,
      [other.id],
    );
    await readReplacements(app, other.id, 'en');
    expect((await inTransaction(app, olga, (ctx) => offer(ctx, addObjective, { program: own.id })))?.label).toBe('Add the key result');
    expect((await buttonFor(cara))?.label).toBe('Add the objective');
  });
});
