import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveSkillFile } from '../../people/skills/files/receive-skill-file.ts';
import { storeSkillFile } from '../../people/skills/files/store-skill-file.ts';
import { withShippedSkills } from '../../people/skills/testing.ts';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { bestPairing } from './best-pairing.ts';
import { explainSkillGap } from './explain-skill-gap.ts';
import { worthOf, type Learner, type Teacher } from './gap-matrix.rules.ts';
import { showSkillGaps } from './show-skill-gaps.ts';

const near = {
  distances: { Python: { 'Data science': 2 } },
  ways: { Python: { 'Data science': [{ from: 'Python', kind: 'used in' as const, to: 'Data science' }] } },
  reach: 6,
};

describe('A0-14 the skill gap and aspiration matrix', () => {
  it.each([
    ['gap × aspiration × teacher’s level', { skill: 'SQL', weight: 2, now: 1, needed: 4 }, [['SQL', 4]], (4 - 1) * 2 * 4],
    ['as much as the skill is near', { skill: 'Python', weight: 3, now: 0, needed: 3 }, [['Data science', 5]], (3 * 3 * 5 * 4) / 6],
    ['nothing without a gap', { skill: 'SQL', weight: 3, now: 4, needed: 4 }, [['SQL', 5]], 0],
    ['nothing without anything near', { skill: 'SQL', weight: 3, now: 0, needed: 4 }, [['Midwifery', 5]], 0],
    ['three levels where nobody said what is needed and known', { skill: 'SQL', weight: 1, now: null, needed: null }, [['SQL', 1]], 3],
    ['one level more where nobody said what is needed', { skill: 'SQL', weight: 1, now: 4, needed: null }, [['SQL', 1]], 1],
    [
      'by the better of two offers',
      { skill: 'Python', weight: 1, now: 0, needed: 1 },
      [
        ['Python', 2],
        ['Data science', 5],
      ],
      (5 * 4) / 6,
    ],
  ] as const)('counts %s', (_what, want, offers, worth) => {
    const learner = { id: 'a', wants: [want] };
    const teacher = { id: 'b', places: 1, offers: new Map<string, number>(offers) };
    expect(worthOf(learner, teacher, near) / 6).toBeCloseTo(worth, 9);
  });

  it('finds the pairing that trying them all finds', async () => {
    const skill = fc.constantFrom('SQL', 'Python', 'Data science', 'Talks');
    const want = fc.record({
      skill,
      weight: fc.integer({ min: 1, max: 3 }),
      now: fc.option(fc.integer({ min: 0, max: 5 })),
      needed: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    const wants = fc.uniqueArray(want, { maxLength: 3, selector: (one) => one.skill });
    const offers = fc.array(fc.tuple(skill, fc.integer({ min: 1, max: 5 })), { maxLength: 3 }).map((all) => new Map(all));
    const teacher = fc.record({ places: fc.integer({ min: 1, max: 2 }), offers });
    await fc.assert(
      fc.asyncProperty(fc.array(wants, { maxLength: 4 }), fc.array(teacher, { maxLength: 3 }), async (given, offering) => {
        const learners = given.map((one, at): Learner => ({ id: `l${at}`, wants: one }));
        const teachers = offering.map((one, at): Teacher => ({ id: `t${at}`, ...one }));
        const { total, pairs } = await bestPairing({ learners, teachers, near });
        expect(total).toBe(byTryingAll(learners, teachers));
        for (const one of teachers) expect(pairs.filter(({ teacher: id }) => id === one.id).length).toBeLessThanOrEqual(one.places);
      }),
      { numRuns: 60 },
    );
  });
});

function byTryingAll(learners: readonly Learner[], teachers: readonly Teacher[]): number {
  const [learner, ...others] = learners;
  if (!learner) return 0;
  const alone = byTryingAll(others, teachers);
  const paired = teachers
    .filter(({ places }) => places > 0)
    .map(
      (teacher) =>
        worthOf(learner, teacher, near) +
        byTryingAll(
          others,
          teachers.map((one) => (one === teacher ? { ...one, places: one.places - 1 } : one)),
        ),
    );
  return Math.max(alone, ...paired);
}

describe('A0-14 as a screen', async () => {
  const app = await testApp([people, planning, registration, pairing]);
  const org = await anOrganization(app);
  const cara = await aManager(app, org);
  await withShippedSkills(app, org);
  const { id: program } = await aProgram(app, cara);
  const join = (given: Parameters<typeof aParticipant>[3]) => aParticipant(app, org, program, given);
  const mo = await join({ givenName: 'Mo', as: 'mentor', answers: { 'can-teach': { SQL: 4, 'Data science': 3 } } });
  const max = await join({ givenName: 'Max', as: 'mentor', answers: { 'can-teach': { SQL: 2 } } });
  const mia = await join({ givenName: 'Mia', email: 'mia@fjord.example', answers: { 'want-to-learn': { SQL: 3, Python: 1 } } });
  const tea = await join({ givenName: 'Tea', answers: { 'want-to-learn': { SQL: 1 } } });
  const content = 'person,skill,level,needed\nmia@fjord.example,SQL,2,5\n';
  const { id } = await app.does(cara, receiveSkillFile, { holds: 'levels', fileName: 'levels.csv', content });
  await app.does(cara, storeSkillFile, { file: id });

  it('shows every learner with every teacher, and the best pairing of all', async () => {
    const { learners, teachers, best } = await app.does(cara, showSkillGaps, { program });
    expect(teachers.map(({ name }) => name.split(' ')[0])).toEqual(['Max', 'Mo']);
    // Mia, SQL: (5 − 2) × 3 × 2 and × 4; Python, from SQL: 3 × 1 × 2 × 2/6, and from data science: 3 × 1 × 3 × 4/6.
    // Tea, SQL: 3 × 1 × 2 and × 4.
    expect(learners.map(({ cells }) => cells.map(({ worth, best: marked }) => [worth, marked]))).toEqual([
      [
        [20, false],
        [42, true],
      ],
      [
        [6, true],
        [12, false],
      ],
    ]);
    expect(best).toEqual({ pairs: 2, total: 48 });
    expect((await app.does(cara, showSkillGaps, { program, search: 'mia' })).learners).toHaveLength(1);
    expect((await app.does(cara, showSkillGaps, { program, learnersFrom: 1 })).learners).toHaveLength(1);
  });

  it('gives the arithmetic of a cell', async () => {
    const gap = await app.does(cara, explainSkillGap, { program, learner: mia.personId, teacher: mo.personId });
    expect(gap.worth).toBe(42);
    expect(gap.lines).toMatchObject([
      { wanted: 'SQL', offered: 'SQL', needed: 5, now: 2, nowKnown: true, weight: 3, level: 4, nearness: 6, because: '', worth: 36 },
      {
        wanted: 'Python',
        offered: 'Data science',
        needed: 3,
        neededKnown: false,
        now: 0,
        nowKnown: false,
        nearness: 4,
        because: 'Python is used in Data science',
        worth: 6,
      },
    ]);
  });

  it('is for the program’s managers', async () => {
    await expect(app.does(tea, showSkillGaps, { program })).rejects.toThrow();
    await expect(app.does(cara, explainSkillGap, { program, learner: max.personId, teacher: mo.personId })).rejects.toThrow(NotFound);
  });
});
