/**
 * A list of changes, settled into what holds in the end. Changes of criteria and rules give every
 * pair another score and mean solving anew; the others concern a few people, and the solver takes
 * them one by one, in their order.
 */
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import type { Change } from './change.ts';
import type { ScenarioBase } from './scenario-base.ts';

/** One step that the solver can take from where it stands. */
export type Step =
  | { take: 'pin' | 'unpin' | 'forbid'; mentee: string; mentor: string }
  | { take: 'places'; mentor: string; places: number };

export interface Settled {
  /** Undefined where the base cannot be changed. */
  set: CriteriaSet | undefined;
  /** Pairs banned in the program that the scenario opens. */
  opened: { mentee: string; mentor: string }[];
  steps: Step[];
}

type Decision = Extract<Change, { what: 'pin' | 'ban' | 'leave open' }>;

const pairOf = ({ mentee, mentor }: { mentee: string; mentor: string }) => `${mentee} ${mentor}`;

export function settleChanges(base: ScenarioBase, changes: readonly Change[]): Settled {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const key = subjectOf(change);
    last.delete(key);
    last.set(key, change);
  }
  const settled = [...last.values()];
  const decisions = settled.filter((one): one is Decision => one.what === 'pin' || one.what === 'ban' || one.what === 'leave open');
  const banned = new Set(base.problem.closed.filter(({ because }) => because === 'never to be matched').map(pairOf));
  return {
    set: base.set && settled.reduce(withChange, base.set),
    opened: decisions.filter((one) => one.what !== 'ban' && banned.has(pairOf(one))),
    steps: settled.flatMap((one) => stepsOf(base.problem, banned, one)),
  };
}

function subjectOf(change: Change): string {
  switch (change.what) {
    case 'strength':
      return `strength ${change.criterion}`;
    case 'places':
      return `places ${change.mentor}`;
    case 'pin':
    case 'ban':
    case 'leave open':
      return `pair ${pairOf(change)}`;
    default:
      return change.what;
  }
}

/** The criteria with one change made; the others are not about them. */
export function withChange(set: CriteriaSet, change: Change): CriteriaSet {
  switch (change.what) {
    case 'strength':
      return {
        ...set,
        criteria: set.criteria.map((one) =>
          one.key === change.criterion ? { ...one, strength: change.strength, points: change.points ?? one.points } : one,
        ),
      };
    case 'seniority':
      return { ...set, seniority: { ...set.seniority, mentorIs: change.mentorIs, steps: change.steps } };
    case 'hours apart':
      return { ...set, maxHoursApart: change.hours ?? undefined };
    case 'objective':
      return { ...set, objective: change.objective };
    default:
      return set;
  }
}

function stepsOf({ pins }: FrozenProblem, banned: ReadonlySet<string>, change: Change): Step[] {
  if (change.what === 'places') return [{ take: 'places', mentor: change.mentor, places: change.places }];
  if (change.what !== 'pin' && change.what !== 'ban' && change.what !== 'leave open') return [];
  const pair = { mentee: change.mentee, mentor: change.mentor };
  const isPinned = pins.some(([mentee, mentor]) => mentee === pair.mentee && mentor === pair.mentor);
  const unpin: Step[] = isPinned && change.what !== 'pin' ? [{ take: 'unpin', ...pair }] : [];
  if (change.what === 'pin') return isPinned ? [] : [{ take: 'pin', ...pair }];
  if (change.what === 'ban' && !banned.has(pairOf(pair))) return [...unpin, { take: 'forbid', ...pair }];
  return unpin;
}
