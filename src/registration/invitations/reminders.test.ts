import { describe, expect, it } from 'vitest';
import { reminderDue } from './reminders.rules.ts';

const usual = { remindAfterDays: [3, 10], remindDaysBeforeClosing: 2 };

describe('a reminder to finish', () => {
  it.each([
    [{ daysSinceInvitation: 0, daysToClosing: 20 }, undefined],
    [{ daysSinceInvitation: 2, daysToClosing: 18 }, undefined],
    [{ daysSinceInvitation: 3, daysToClosing: 17 }, 'day-3'],
    [{ daysSinceInvitation: 9, daysToClosing: 11 }, 'day-3'],
    [{ daysSinceInvitation: 12, daysToClosing: null }, 'day-10'],
    [{ daysSinceInvitation: 12, daysToClosing: 2 }, 'closing'],
    [{ daysSinceInvitation: 1, daysToClosing: 1 }, undefined],
  ])('%o: %s', (waiting, expected) => {
    expect(reminderDue(waiting, usual)).toBe(expected);
  });

  it('before closing is not sent where it is switched off', () => {
    expect(reminderDue({ daysSinceInvitation: 2, daysToClosing: 0 }, { ...usual, remindDaysBeforeClosing: 0 })).toBeUndefined();
  });
});
