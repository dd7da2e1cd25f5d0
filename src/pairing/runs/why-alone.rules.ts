/** Why somebody is without a partner, in facts that words can be made of. */
import { z } from 'zod';
import { explainUnmatched, type Assignment, type WhyUnmatched } from '@pairwell/matching';
import type { EngineProblem } from './engine-problem.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';

export const whyAlone = z.discriminatedUnion('why', [
  z.object({ why: z.literal('nobody registered') }),
  /** Every one of so many is closed by a rule; one closed by two rules counts for both. */
  z.object({ why: z.literal('ruled out'), of: z.number().int(), rules: z.array(z.object({ rule: z.string(), people: z.number().int() })) }),
  /** So many mentees share only so many mentors with so many places. */
  z.object({ why: z.literal('too few places'), mentees: z.number().int(), mentors: z.number().int(), places: z.number().int() }),
  /** The same, where these are all the mentors there are. */
  z.object({ why: z.literal('all places taken'), mentees: z.number().int(), places: z.number().int() }),
  z.object({ why: z.literal('better without') }),
  /** For a mentor: everybody who could be with them is better placed elsewhere. */
  z.object({ why: z.literal('not needed') }),
  z.object({ why: z.literal('paused') }),
  /** A credential that the program requires is not held, or no longer. */
  z.object({ why: z.literal('credential missing') }),
  z.object({ why: z.literal('not screened') }),
  z.object({ why: z.literal('no track') }),
  /** Today lies in days that they, or the organisation, have closed. */
  z.object({ why: z.literal('closed days') }),
  /** Of what they give to mentoring over all programs, less is left than their track takes. */
  z.object({ why: z.literal('no hours left') }),
  /** A mentor who has room for fewer than a group needs. */
  z.object({ why: z.literal('room for too few') }),
  /** A mentee whose last short match ended only lately. */
  z.object({ why: z.literal('cooling down') }),
  /** Every group that could be theirs is full, or would be too small to run. */
  z.object({ why: z.literal('no group runs'), groups: z.number().int(), least: z.number().int() }),
]);

export type WhyAlone = z.output<typeof whyAlone>;

export interface PersonAlone {
  person: string;
  role: 'mentor' | 'mentee';
  why: WhyAlone;
}

export function everybodyAlone(frozen: FrozenProblem, engine: EngineProblem, assignment: Assignment): PersonAlone[] {
  const mentees = explainAlike(frozen, engine, assignment).map((one) => ({
    person: one.mentee,
    role: 'mentee' as const,
    why: inFacts(one, frozen.mentors.length),
  }));
  const busy = new Set(assignment.pairs.map(({ mentor }) => mentor));
  const mentors = frozen.mentors.flatMap(({ id, capacity }, j): PersonAlone[] =>
    capacity > 0 && !busy.has(id) ? [{ person: id, role: 'mentor', why: mentorRuledOut(frozen, engine, j) ?? { why: 'not needed' } }] : [],
  );
  return [...mentees, ...mentors, ...setAsideAlone(frozen)];
}

/**
 * Explains every unmatched mentee. Those to whom the very same mentors are open compete for the same places with
 * the same people, so one of them is looked at for all: where thousands are alone, that is minutes less.
 */
function explainAlike({ mentees, mentors }: FrozenProblem, engine: EngineProblem, assignment: Assignment): WhyUnmatched[] {
  const at = new Map(mentees.map(({ id }, i) => [id, i]));
  const openTo = (mentee: string) =>
    mentors.flatMap(({ capacity }, j) => (capacity > 0 && engine.isOpen(at.get(mentee) as number, j) ? [j] : [])).join(' ');
  // To whom nobody is open, the rules that close them are their own.
  const alike = [...Map.groupBy(assignment.unmatched, (mentee) => openTo(mentee) || mentee).values()];
  const groupOf = new Map(alike.map((group) => [group[0] as string, group]));
  const found = explainUnmatched(engine.problem, { ...assignment, unmatched: [...groupOf.keys()] }, engine);
  const everybody = (ids: readonly string[]) => ids.flatMap((id) => groupOf.get(id) ?? [id]);
  const why = found.flatMap((one): WhyUnmatched[] =>
    (groupOf.get(one.mentee) ?? []).map((mentee) =>
      one.reason === 'competition'
        ? { ...one, mentee, hallSet: { ...one.hallSet, mentees: everybody(one.hallSet.mentees) } }
        : { ...one, mentee },
    ),
  );
  const order = new Map(assignment.unmatched.map((mentee, place) => [mentee, place]));
  return why.sort((a, b) => (order.get(a.mentee) as number) - (order.get(b.mentee) as number));
}

/** Who has registered and was not to be matched this time. */
export const setAsideAlone = (frozen: FrozenProblem): PersonAlone[] =>
  frozen.setAside.map(({ person, role, because }) => ({ person, role, why: { why: because } }));

function inFacts(found: WhyUnmatched, allMentors: number): WhyAlone {
  switch (found.reason) {
    case 'no-mentors':
      return { why: 'nobody registered' };
    case 'blocked':
      return { why: 'ruled out', of: found.mentors, rules: found.rules.map(({ rule, mentors }) => ({ rule, people: mentors })) };
    case 'competition': {
      const { mentees, mentors, places } = found.hallSet;
      if (mentors.length === allMentors) return { why: 'all places taken', mentees: mentees.length, places };
      return { why: 'too few places', mentees: mentees.length, mentors: mentors.length, places };
    }
    case 'costs-points':
      return { why: 'better without' };
  }
}

/** Where every mentee is closed to the mentor at this position. */
export function mentorRuledOut(frozen: FrozenProblem, { isOpen, blockedBy }: EngineProblem, j: number): WhyAlone | undefined {
  if (frozen.mentees.some((_, i) => isOpen(i, j))) return undefined;
  return ruledOut(frozen.mentees.map((_, i) => blockedBy(i, j)));
}

/** Where every mentor is closed to the mentee at this position. */
export function menteeRuledOut(frozen: FrozenProblem, { isOpen, blockedBy }: EngineProblem, i: number): WhyAlone | undefined {
  if (frozen.mentors.some((_, j) => isOpen(i, j))) return undefined;
  return ruledOut(frozen.mentors.map((_, j) => blockedBy(i, j)));
}

/** @param blocks the rules against each of those there are */
function ruledOut(blocks: readonly string[][]): WhyAlone {
  if (blocks.length === 0) return { why: 'nobody registered' };
  const counts = new Map<string, number>();
  for (const rule of blocks.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, people]) => ({ rule, people })).sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
  return { why: 'ruled out', of: blocks.length, rules };
}
