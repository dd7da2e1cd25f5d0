/** How a match is doing, from facts alone, with the reason as a sentence's key and values. Lengths in days. */
export const healthStates = ['stuck', 'needs check-in', 'paused', 'too early to tell', 'on track'] as const;
export type HealthState = (typeof healthStates)[number];

export interface MatchFacts {
  publishedAt: Date;
  pausedAt: Date | null;
  /** By the signed charter, or by the track. */
  everyDays: number;
  /** Whether a next meeting is expected after each; where few are meant, the first is enough. */
  goesOn: boolean;
  charterSigned: boolean;
  /** Days the program gives for signing. */
  signWithinDays: number;
  lastHeldAt: Date | null;
  heldCount: number;
  nextAt: Date | null;
  /** Missed since the two last met. */
  missedInARow: number;
}

export const healthReasons = [
  'paused',
  'missed',
  'never-met',
  'silent',
  'missed-once',
  'no-next',
  'late',
  'not-begun',
  'ahead',
  'unsigned',
  'new',
  'met-and-next',
  'first-agreed',
] as const;
export type HealthReason = (typeof healthReasons)[number];

export interface Health {
  state: HealthState;
  reason: { key: HealthReason; values: { count?: number } };
}

const dayMs = 86_400_000;
const daysFrom = (from: Date, to: Date) => Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayMs));

/** Before this nobody can know. */
export const earlyDays = 14;
const stuckWithoutMeetingDays = 30;
/** A rhythm may slip this much before somebody looks. */
const slack = 1.5;
const silentAfterRhythms = 3;

const health = (state: HealthState, key: HealthReason, count?: number): Health => ({
  state,
  reason: { key, values: count === undefined ? {} : { count } },
});

/** The worst that holds. */
export function healthOf(facts: MatchFacts, now: Date): Health {
  const age = daysFrom(facts.publishedAt, now);
  if (facts.publishedAt > now && !facts.pausedAt)
    return health('too early to tell', 'ahead', Math.max(1, daysFrom(now, facts.publishedAt)));
  if (facts.pausedAt) return health('paused', 'paused', daysFrom(facts.pausedAt, now));
  if (facts.missedInARow >= 2) return health('stuck', 'missed', facts.missedInARow);
  return facts.lastHeldAt ? healthOfMeeting(facts, daysFrom(facts.lastHeldAt, now), age) : healthBeforeFirst(facts, age);
}

function healthBeforeFirst(facts: MatchFacts, age: number): Health {
  if (!facts.nextAt && age >= stuckWithoutMeetingDays) return health('stuck', 'never-met', age);
  if (facts.missedInARow === 1) return health('needs check-in', 'missed-once');
  if (age < earlyDays) return facts.nextAt ? health('too early to tell', 'first-agreed') : health('too early to tell', 'new', age);
  return facts.nextAt ? health('needs check-in', 'late', age) : health('needs check-in', 'not-begun', age);
}

function healthOfMeeting(facts: MatchFacts, since: number, age: number): Health {
  const isMissing = !facts.nextAt && facts.goesOn;
  if (isMissing && since > facts.everyDays * silentAfterRhythms) return health('stuck', 'silent', since);
  if (facts.missedInARow === 1) return health('needs check-in', 'missed-once');
  if (isMissing && since > facts.everyDays * slack) return health('needs check-in', 'no-next', since);
  if (!facts.charterSigned && age > facts.signWithinDays + earlyDays) return health('needs check-in', 'unsigned', age);
  return facts.heldCount < 2 && age < earlyDays ? health('too early to tell', 'new', age) : health('on track', 'met-and-next', since);
}
