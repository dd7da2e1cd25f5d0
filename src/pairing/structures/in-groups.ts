/**
 * Groups around a mentor, of at least so many and at most so many mentees, or they do not run. All of
 * a group are in one track, for it meets and agrees on one: where an answer mixes two, the track of fewer is
 * closed to that mentor and the whole is solved again.
 */
import { openGroups, type GroupPlan, type GroupProblem } from '@pairwell/matching';
import { z } from 'zod';
import { engineProblem, type EngineProblem } from '../runs/engine-problem.rules.ts';
import type { DivisionAsked, FrozenProblem } from '../runs/frozen-problem.ts';
import { mentorRuledOut, menteeRuledOut, setAsideAlone, type PersonAlone } from '../runs/why-alone.rules.ts';
import type { Division, Part } from './division.ts';

const worth = z.object({ pairs: z.number(), points: z.number() });

export interface GroupsProof {
  by: 'in groups';
  plan: GroupPlan;
  /** Pinned beforehand. */
  pins: [string, string][];
}

const proof: z.ZodType<GroupsProof> = z.object({
  by: z.literal('in groups'),
  plan: z.object({
    pairs: z.array(z.object({ mentee: z.string(), mentor: z.string(), score: z.number() })),
    unmatched: z.array(z.string()),
    matched: z.number(),
    total: z.number(),
    closed: z.array(z.string()),
    short: z.array(z.object({ mentor: z.string(), missing: z.number() })),
    gap: worth,
  }),
  pins: z.array(z.tuple([z.string(), z.string()])),
});

export const leastIn = ({ division }: FrozenProblem): number => (division as Extract<DivisionAsked, { by: 'in groups' }>).least;

export const inGroups: Division<GroupsProof> = {
  proof,
  async solve(given, options) {
    for (let frozen = given; ;) {
      const plan = await openGroups(groupProblem(frozen), options);
      const narrowed = oneTrackEach(frozen, plan);
      if (!narrowed) return { frozen, proof: { by: 'in groups', plan, pins: frozen.pins } };
      frozen = narrowed;
    }
  },
  parts: (_frozen, { plan, pins }) => {
    const pinned = new Set(pins.map(([mentee, mentor]) => `${mentee} ${mentor}`));
    return [...Map.groupBy(plan.pairs, ({ mentor }) => mentor)].map(([mentor, pairs]): Part => ({
      mentors: [mentor],
      mentees: pairs.map(({ mentee }) => mentee),
      pairs: pairs.map((pair) => ({ ...pair, pinned: pinned.has(`${pair.mentee} ${mentor}`) })),
    }));
  },
  totals: (_frozen, { plan: { matched, unmatched, total, gap } }) => ({
    pairs: matched,
    unmatched: unmatched.length,
    points: total,
    ...(gap.pairs > 0 || gap.points > 0 ? { gap } : {}),
  }),
  alone: everybodyWithoutGroup,
  async violations(frozen, { plan }) {
    const wrong = brokenRules(frozen, plan);
    if (wrong.length > 0) return wrong;
    const again = await openGroups(groupProblem(frozen), {});
    const same = again.matched === plan.matched && again.total === plan.total;
    return same
      ? []
      : [`Solved again, the groups hold ${again.matched} people and ${again.total} points, not ${plan.matched} and ${plan.total}.`];
  },
};

/** A group that people join needs only what it lacks. */
function groupProblem(frozen: FrozenProblem): GroupProblem {
  const { score, problem } = engineProblem(frozen);
  const least = leastIn(frozen);
  const mentors = frozen.mentors.map(({ id, capacity, joins }) => ({
    id,
    capacity,
    atLeast: Math.min(capacity, Math.max(0, least - (joins?.mentees ?? 0))),
  }));
  return { mentees: problem.mentees, mentors, score, pins: problem.pins };
}

/** @returns the problem with every mixed group's rarer tracks closed to its mentor; undefined where none is mixed */
export function oneTrackEach(frozen: FrozenProblem, { pairs }: Pick<GroupPlan, 'pairs'>): FrozenProblem | undefined {
  const trackOf = new Map(frozen.mentees.map(({ id, track }) => [id, track]));
  const closed = [...Map.groupBy(pairs, ({ mentor }) => mentor)].flatMap(([mentor, theirs]) => {
    const tracks = [...Map.groupBy(theirs, ({ mentee }) => trackOf.get(mentee) as string)].sort(
      ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
    );
    if (tracks.length < 2) return [];
    const kept = tracks[0]?.[0];
    return frozen.mentees.flatMap(({ id, track }) => (track === kept ? [] : [{ mentee: id, mentor, because: 'another track' as const }]));
  });
  return closed.length === 0 ? undefined : { ...frozen, closed: [...frozen.closed, ...closed], pins: withoutClosed(frozen.pins, closed) };
}

/** A pin in the rarer track gives way, for one group cannot be in two. */
function withoutClosed(pins: FrozenProblem['pins'], closed: readonly { mentee: string; mentor: string }[]): FrozenProblem['pins'] {
  const shut = new Set(closed.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  return pins.filter(([mentee, mentor]) => !shut.has(`${mentee} ${mentor}`));
}

function everybodyWithoutGroup(frozen: FrozenProblem, engine: EngineProblem, { plan }: GroupsProof): PersonAlone[] {
  const least = leastIn(frozen);
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const leads = new Set(plan.pairs.map(({ mentor }) => mentor));
  const mentees = plan.unmatched.map((person): PersonAlone => {
    const i = menteeAt.get(person) as number;
    const groups = frozen.mentors.filter((_, j) => engine.isOpen(i, j)).length;
    return { person, role: 'mentee', why: menteeRuledOut(frozen, engine, i) ?? { why: 'no group runs', groups, least } };
  });
  const mentors = frozen.mentors.flatMap(({ id, joins }, j): PersonAlone[] =>
    leads.has(id) || joins
      ? []
      : [{ person: id, role: 'mentor', why: mentorRuledOut(frozen, engine, j) ?? { why: 'no group runs', groups: 1, least } }],
  );
  return [...mentees, ...mentors, ...setAsideAlone(frozen)];
}

/** What no answer may do, whatever it is worth. */
function brokenRules(frozen: FrozenProblem, { pairs, matched, total, short }: GroupPlan): string[] {
  const { isOpen, score: points } = engineProblem(frozen);
  const menteeAt = new Map(frozen.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(frozen.mentors.map(({ id }, at) => [id, at]));
  const wrong: string[] = [];
  for (const { mentee, mentor, score } of pairs) {
    const [i, j] = [menteeAt.get(mentee), mentorAt.get(mentor)];
    if (i === undefined || j === undefined || !isOpen(i, j)) wrong.push(`"${mentee}" must not be in the group of "${mentor}".`);
    else if (points(i, j) !== score) wrong.push(`"${mentee}" with "${mentor}" is worth ${points(i, j)}, not ${score}.`);
  }
  if (new Set(pairs.map(({ mentee }) => mentee)).size !== pairs.length) wrong.push('Somebody is in two groups.');
  for (const [mentor, { length }] of Map.groupBy(pairs, (one) => one.mentor)) {
    const group = frozen.mentors[mentorAt.get(mentor) ?? -1];
    const missing = short.find((one) => one.mentor === mentor)?.missing ?? 0;
    if (length > (group?.capacity ?? 0)) wrong.push(`The group of "${mentor}" is too large.`);
    if (length + (group?.joins?.mentees ?? 0) + missing < leastIn(frozen)) wrong.push(`The group of "${mentor}" is too small.`);
  }
  if (matched !== pairs.length || total !== pairs.reduce((sum, { score }) => sum + score, 0)) wrong.push('The groups do not add up.');
  return wrong;
}
