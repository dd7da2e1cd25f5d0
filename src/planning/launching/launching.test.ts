import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { addObjective } from '../objectives/add-objective.ts';
import { archiveProgram } from '../programs/archive-program.ts';
import { checkStep } from './check-step.ts';
import { editGeneralInformation } from '../general/edit-general-information.ts';
import { launchProgram } from './launch-program.ts';
import { listPrograms } from '../programs/list-programs.ts';
import { removeObjective } from '../objectives/remove-objective.ts';
import { restoreProgram } from '../programs/restore-program.ts';
import { showChecklist } from './show-checklist.ts';
import { showProgram } from '../programs/show-program.ts';
import { whatNeedsAttention } from './what-needs-attention.ts';
import { planning } from '../stage.ts';
import { aProgram } from '../testing.ts';
import { uncheckStep } from './uncheck-step.ts';

const app = await testApp([people, planning]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization, { email: 'cara@fjord.example' });

const general = { name: 'Sales mentorship', structure: 'one-on-one', timeZone: 'Europe/Berlin' };

describe('the launch checklist', () => {
  it('A4-20 counts 13 steps after the general information, falls by one with each, and leads to the next', async () => {
    const { id: program } = await aProgram(app, cara, { contacts: true });
    const first = await app.does(cara, showChecklist, { program });
    expect(first).toMatchObject({ stepsLeft: 13, next: 'questionnaire' });
    expect(first.steps.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    let left = 13;
    for (const { key } of first.steps.slice(1)) {
      await app.does(cara, checkStep, { program, step: key });
      expect((await app.does(cara, showChecklist, { program })).stepsLeft).toBe(--left);
    }
    expect((await app.does(cara, showChecklist, { program })).next).toBeNull();
    await app.does(cara, uncheckStep, { program, step: 'surveys' });
    expect(await app.does(cara, showChecklist, { program })).toMatchObject({ stepsLeft: 1, next: 'surveys' });
  });

  it('A4-21 keeps the other steps locked until the general information is complete', async () => {
    const { id: program } = await aProgram(app, cara, { startsOn: null });
    const { steps, next } = await app.does(cara, showChecklist, { program });
    expect(next).toBe('general-information');
    expect(steps.slice(1).every(({ locked }) => locked)).toBe(true);
    await expect(app.does(cara, checkStep, { program, step: 'surveys' })).rejects.toThrow(Refused);
    await app.does(cara, editGeneralInformation, {
      program,
      ...general,
      purpose: 'To learn.',
      startsOn: '2026-04-06',
      endsOn: '2026-07-03',
      programManager: 'cara@fjord.example',
    });
    expect((await app.does(cara, showChecklist, { program })).steps.some(({ locked }) => locked)).toBe(false);
  });
});

describe('launching', () => {
  it('A1-02 is refused without an objective', async () => {
    const { id: program } = await aProgram(app, cara, { contacts: true });
    await expect(app.does(cara, launchProgram, { program })).rejects.toThrow('The program has no objective yet');
    const { objective } = await app.does(cara, addObjective, {
      program,
      metric: 'Retention of juniors',
      unit: '%',
      baseline: '71',
      target: '80',
      dueOn: '',
    });
    await app.does(cara, launchProgram, { program });
    expect((await app.does(cara, showProgram, { program })).state).toBe('launched');
    expect((await app.does(cara, showProgram, { program })).objectives).toMatchObject([{ measure: null }]);
    await app.does(cara, removeObjective, { objective });
  });

  it('an archived program is read, listed apart and taken out again', async () => {
    const { id: program } = await aProgram(app, cara, { name: 'Old one' });
    await app.does(cara, archiveProgram, { program });
    const names = async (archived: 'true' | 'false') =>
      (await app.does(cara, listPrograms, { archived, limit: 200 })).items.map(({ name }) => name);
    expect(await names('true')).toEqual(['Old one']);
    expect(await names('false')).not.toContain('Old one');
    await app.does(cara, restoreProgram, { program });
    expect(await names('false')).toContain('Old one');
  });
});

describe('what waits for Cara', () => {
  it('is the launch of programs she prepares', async () => {
    const [planned, launched] = [await aProgram(app, cara), await aProgram(app, cara, { launched: true })];
    const waits = await inTransaction(app, cara, (ctx) => whatNeedsAttention(ctx, [planned.id, launched.id]));
    expect([...waits.keys()]).toEqual([planned.id]);
  });
});
