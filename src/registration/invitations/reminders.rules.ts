/** Which reminder an invited person who has not finished is due today, if any. */
export interface Waiting {
  /** Whole days since they were told. */
  daysSinceInvitation: number;
  /** Whole days until registration closes; null where no end is set. */
  daysToClosing: number | null;
}

export interface ReminderSettings {
  remindAfterDays: readonly number[];
  remindDaysBeforeClosing: number;
}

/** Too soon after the invitation another mail is a nuisance. */
const quietDays = 2;

/**
 * The latest reminder that is due, by its name; the mail is sent once under it, so a day on which
 * the product stood still is made up for.
 * Example: after 3 and 10 days, on day 4: 'day-3'; on day 12: 'day-10'.
 */
export function reminderDue(waiting: Waiting, { remindAfterDays, remindDaysBeforeClosing }: ReminderSettings): string | undefined {
  const { daysSinceInvitation, daysToClosing } = waiting;
  const closingSoon = remindDaysBeforeClosing > 0 && daysToClosing !== null && daysToClosing <= remindDaysBeforeClosing;
  if (closingSoon && daysSinceInvitation >= quietDays) return 'closing';
  const past = remindAfterDays.filter((day) => day <= daysSinceInvitation);
  return past.length > 0 ? `day-${Math.max(...past)}` : undefined;
}
