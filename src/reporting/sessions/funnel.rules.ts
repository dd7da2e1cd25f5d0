/** The session completion funnel: each step is the one before, less what was lost and with what came besides. */
export interface FunnelSums {
  expected: number;
  /** Over all pairs, what each one's cadence asked for and nobody scheduled. */
  notScheduled: number;
  /** Over all pairs, what each one scheduled beyond its cadence. */
  beyondCadence: number;
  scheduled: number;
  cancelled: number;
  missed: number;
  excused: number;
  open: number;
  held: number;
  wrappedUp: number;
  ratedByMentee: number;
  ratedByBoth: number;
}

export type Loss = 'notScheduled' | 'cancelled' | 'missed' | 'excused' | 'open' | 'notWrappedUp' | 'notByMentee' | 'notByMentor';

export interface FunnelStep {
  key: 'expected' | 'scheduled' | 'notCancelled' | 'held' | 'wrappedUp' | 'ratedByMentee' | 'ratedByMentor';
  count: number;
  /** Since the step before, only what is more than nothing. */
  lost: { key: Loss; count: number }[];
  /** Came besides the step before. */
  gained: number;
}

export function funnelSteps(sums: FunnelSums): FunnelStep[] {
  const step = (key: FunnelStep['key'], count: number, lost: Partial<Record<Loss, number>> = {}, gained = 0): FunnelStep => ({
    key,
    count,
    lost: (Object.entries(lost) as [Loss, number][]).filter(([, many]) => many > 0).map(([loss, many]) => ({ key: loss, count: many })),
    gained,
  });
  const { missed, excused, open } = sums;
  return [
    step('expected', sums.expected),
    step('scheduled', sums.scheduled, { notScheduled: sums.notScheduled }, sums.beyondCadence),
    step('notCancelled', sums.scheduled - sums.cancelled, { cancelled: sums.cancelled }),
    step('held', sums.held, { missed, excused, open }),
    step('wrappedUp', sums.wrappedUp, { notWrappedUp: sums.held - sums.wrappedUp }),
    step('ratedByMentee', sums.ratedByMentee, { notByMentee: sums.wrappedUp - sums.ratedByMentee }),
    step('ratedByMentor', sums.ratedByBoth, { notByMentor: sums.ratedByMentee - sums.ratedByBoth }),
  ];
}
