import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../planning/days.ts';
import { readDueDay } from './due-day.rules.ts';
import { namesASkill, problemWith, readGoal, sayGoal, type GoalFrame } from './goal.rules.ts';
import type { Goal } from './goal.ts';

const levels = ['nothing', 'idea', 'prompted', 'unprompted', 'well', 'teaches'];
const letters = ['Metrics', 'Economic Buyer', 'Decision Criteria', 'Decision Process', 'Identify Pain', 'Champion'];
const competencies = letters.map((name) => ({ key: name.toLowerCase().replace(' ', '-'), name, letter: name[0] as string, levels }));
const today = '2026-03-02';
const lettered: GoalFrame = { competencies, today };
const free: GoalFrame = { competencies: [], today };

describe('a goal on a track with letters', () => {
  it.each([
    ['Identify Pain 2/5 → 4/5 by end of Q2', 'identify-pain', 2, 4, '2026-06-30'],
    ['The mentee will raise their Identify Pain score from 2/5 to 4/5 by end of Q2.', 'identify-pain', 2, 4, '2026-06-30'],
    ['champion 0 to 3 within 90 days', 'champion', 0, 3, '2026-05-31'],
    ['Economic buyer from 1 of 5 to 2 out of 5 until 15th of May', 'economic-buyer', 1, 2, '2026-05-15'],
    ['by 2027-01-31 Metrics from 3 to 5', 'metrics', 3, 5, '2027-01-31'],
  ])('A0-20 accepts %s', (sentence, competency, from, to, byOn) => {
    expect(readGoal(sentence, lettered).goal).toEqual({ form: 'competency', competency, from, to, byOn });
  });

  it.each([
    ['get better at sales', /Identify Pain|Metrics from/],
    ['Identify Pain 4/5 → 2/5 by end of Q2', /higher than the level now/],
    ['Identify Pain 4/5 → 4/5 by end of Q2', /higher/],
    ['Identify Pain 2/5 → 4/5', /no day/],
    ['Identify Pain 2/10 → 4/10 by end of Q2', /cannot be checked/],
    ['Identify Pain 2/5 → 7 by end of Q2', /0 to 5/],
    ['Confidence 2/5 → 4/5 by end of Q2', /which letter/],
    ['Identify Pain 2/5 → 4/5 by 2026-03-01', /ahead of today/],
    ['Identify Pain 2/5 → 4/5 by 2031-01-01', /two years/],
  ])('A0-20 refuses %s and says what would do', (sentence, help) => {
    expect(readGoal(sentence, lettered).problem).toMatch(help);
  });

  it('A0-20 reads back every goal it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...competencies),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 700 }),
        (one, from, up, days) => {
          const goal: Goal = { form: 'competency', competency: one.key, from, to: Math.min(5, from + up), byOn: addDays(today, days) };
          expect(readGoal(sayGoal(goal, competencies), lettered)).toEqual({ goal });
        },
      ),
    );
  });

  it('A0-20 accepts nothing without two levels, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readGoal(typed.replace(/\d/g, ''), lettered);
        expect(read.goal).toBeUndefined();
        expect(read.problem).toBeTruthy();
      }),
    );
  });
});

describe('a goal on a track without letters', () => {
  it('A1-04 A1-02 accepts a skill with level, day and evidence', () => {
    expect(readGoal('Proficient in Python data analysis within 90 days, shown by a report built alone', free).goal).toEqual({
      form: 'skill',
      level: 'Proficient',
      skill: 'Python data analysis',
      byOn: '2026-05-31',
      evidence: 'a report built alone',
    });
  });

  it.each(['general career advice', 'get better at sales', 'Proficient in Python data analysis within 90 days', 'grow', ''])(
    'A1-04 refuses "%s" with an example',
    (sentence) => {
      expect(readGoal(sentence, free).problem).toMatch(/for example/);
    },
  );

  it.each(['communication', 'leadership skills', 'better at work', 'my career'])(
    'A1-04 sends "%s" back to be named more closely',
    (skill) => {
      const goal: Goal = { form: 'skill', skill, level: 'well', byOn: '2026-05-01', evidence: 'a talk' };
      expect(namesASkill(skill)).toBe(false);
      expect(problemWith(goal, free)).toMatch(/Name one skill/);
    },
  );

  it('A1-04 reads back every goal it says', () => {
    const words = fc.constantFrom('running', 'discovery calls', 'quarterly budgets', 'C++ templates', 'hiring talks', 'Kubernetes');
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('Proficient', 'Confident', 'Fluent'),
        words,
        fc.integer({ min: 1, max: 700 }),
        (skill, level, evidence, days) => {
          const goal: Goal = { form: 'skill', skill, level, byOn: addDays(today, days), evidence };
          expect(readGoal(sayGoal(goal, []), free)).toEqual({ goal });
        },
      ),
    );
  });
});

describe('a due day', () => {
  it.each([
    ['by Q1', '2026-03-31'],
    ['by end of Q1 2027', '2027-03-31'],
    ['by January', '2027-01-31'],
    ['by 30 June', '2026-06-30'],
    ['by June 30, 2027', '2027-06-30'],
    ['before 1 March', '2027-03-01'],
    ['in 6 weeks', '2026-04-13'],
    ['by the end of the year', '2026-12-31'],
    ['until end of 2027', '2027-12-31'],
  ])('%s is %s', (text, day) => {
    expect(readDueDay(text, today)?.day).toBe(day);
  });

  it.each(['by 31 February', 'soon', 'by Tuesday', 'by 2026-13-45', ''])('"%s" is none', (text) => {
    expect(readDueDay(text, today)).toBeUndefined();
  });
});
