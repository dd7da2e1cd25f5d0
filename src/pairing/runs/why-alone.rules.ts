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
  z.object({ why: z.literal('no track') }),
]);

export type WhyAlone = z.output<typeof whyAlone>;

export interface PersonAlone {
  person: string;
  role: 'mentor' | 'mentee';
  why: WhyAlone;
}

export function everybodyAlone(frozen: FrozenProblem, engine: EngineProblem, assignment: Assignment): PersonAlone[] {
  const mentees = explainUnmatched(engine.problem, assignment, engine).map((one) => ({
    person: one.mentee,
    role: 'mentee' as const,
    why: inFacts(one, frozen.mentors.length),
  }));
  const busy = new Set(assignment.pairs.map(({ mentor }) => mentor));
  const mentors = frozen.mentors.flatMap(({ id, capacity }, j) =>
    capacity > 0 && !busy.has(id) ? [{ person: id, role: 'mentor' as const, why: whyMentorAlone(frozen, engine, j) }] : [],
  );
  const aside = frozen.setAside.map(({ person, role, because }) => ({ person, role, why: { why: because } }));
  return [...mentees, ...mentors, ...aside];
}

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

function whyMentorAlone(frozen: FrozenProblem, { isOpen, blockedBy }: EngineProblem, j: number): WhyAlone {
  if (frozen.mentees.length === 0) return { why: 'nobody registered' };
  if (frozen.mentees.some((_, i) => isOpen(i, j))) return { why: 'not needed' };
  const counts = new Map<string, number>();
  frozen.mentees.forEach((_, i) => {
    for (const rule of blockedBy(i, j)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  });
  const rules = [...counts].map(([rule, people]) => ({ rule, people })).sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
  return { why: 'ruled out', of: frozen.mentees.length, rules };
}
