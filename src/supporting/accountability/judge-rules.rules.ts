/** Which rules fire on which facts. Pure: the same facts fire the same rules, however often they are judged. */
import type { Rule } from './rule.ts';

export interface SessionFact {
  id: string;
  startsAt: Date;
  heldAt: Date | null;
  missedAt: Date | null;
  missedBy: 'mentor' | 'mentee' | 'both' | 'unknown' | null;
}

export interface RuleInForce {
  rule: Rule;
  switchedOnAt: Date;
}

export interface Firing {
  rule: Rule;
  /** Those that made the count full, oldest first. */
  missed: SessionFact[];
}

/**
 * @param facts sessions of one match, in any order; what was moved, cancelled, excused or contested is neither held nor missed
 * @param since the mentor's latest commitment: what was before it counts no more
 */
export function judgeRules(rules: readonly RuleInForce[], facts: readonly SessionFact[], since: Date | null): Firing[] {
  const sessions = facts
    .filter((one) => since === null || one.startsAt > since)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const firings = rules.flatMap(({ rule, switchedOnAt }) =>
    firingsOf(rule, sessions).filter((firing) => happenedAfter(firing, switchedOnAt)),
  );
  return firings.filter((firing) => firing.rule.when.by === 'mentor' || !firings.some((other) => takesThePlaceOf(other, firing)));
}

const lastOf = ({ missed }: Firing) => missed.at(-1) as SessionFact;

/** What was missed before somebody switched the rule on is no surprise to spring on anyone. */
const happenedAfter = (firing: Firing, switchedOnAt: Date) => (lastOf(firing).missedAt as Date) >= switchedOnAt;

/** Where the same session fires the rule about the mentor, the pair is not called about it as well. */
const takesThePlaceOf = (other: Firing, firing: Firing) => other.rule.when.by === 'mentor' && lastOf(other).id === lastOf(firing).id;

function firingsOf(rule: Rule, sessions: readonly SessionFact[]): Firing[] {
  const { missed: count, counted } = rule.when;
  const firings: Firing[] = [];
  let run: SessionFact[] = [];
  for (const session of sessions) {
    if (counts(rule, session)) run = [...run, session];
    else if (counted === 'in a row' && breaksTheRun(rule, session)) run = [];
    else continue;
    if (run.length > 0 && run.length % count === 0) firings.push({ rule, missed: run.slice(-count) });
  }
  return firings;
}

function counts({ when }: Rule, { missedAt, missedBy }: SessionFact): boolean {
  if (!missedAt) return false;
  return when.by === 'pair' || missedBy === 'mentor';
}

/** Having met does; for the mentor, having come in vain does too. Whose absence nobody named says nothing either way. */
function breaksTheRun({ when }: Rule, { heldAt, missedBy }: SessionFact): boolean {
  return heldAt !== null || (when.by === 'mentor' && missedBy === 'mentee');
}

/** Names a firing once and for all: the rule, the match and the session that made the count full. */
export const occasionOf = (firing: Firing, match: string): string => `${firing.rule.key}:${match}:${lastOf(firing).id}`;
