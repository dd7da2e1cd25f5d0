/** Short meetings in rounds: each mentee meets somebody new each time, as many and as well fitting as can be over all rounds. */
import { certify, planFlash, type Assignment } from '@pairwell/matching';
import { z } from 'zod';
import { engineProblem } from '../runs/engine-problem.rules.ts';
import type { DivisionAsked, FrozenProblem } from '../runs/frozen-problem.ts';
import { storedAssignment } from '../runs/stored-assignment.ts';
import { everybodyAlone } from '../runs/why-alone.rules.ts';
import type { Division, Part } from './division.ts';
import { whatIsWrong } from './in-pairs.ts';

const meeting = z.object({ mentee: z.string(), mentor: z.string(), score: z.number() });

export interface RoundsProof {
  by: 'in rounds';
  assignment: Assignment;
  rounds: z.output<typeof meeting>[][];
}

const proof: z.ZodType<RoundsProof> = z.object({
  by: z.literal('in rounds'),
  assignment: storedAssignment,
  rounds: z.array(z.array(meeting)),
});

export const roundsIn = ({ division }: FrozenProblem): number => (division as Extract<DivisionAsked, { by: 'in rounds' }>).rounds;

/** The same people and scores, with what the planner asks for beside them. */
const flashProblem = (frozen: FrozenProblem) => ({
  ...engineProblem(frozen).problem,
  mentees: frozen.mentees.map(({ id, wants }) => ({ id, demand: wants })),
  mentors: frozen.mentors.map(({ id, capacity, chairs = capacity }) => ({ id, capacity: chairs, most: capacity })),
});

/** What the assignment over all rounds is proved for. */
const overAllRounds = (frozen: FrozenProblem) => ({
  ...engineProblem(frozen).problem,
  mentees: frozen.mentees.map(({ id, wants = 1 }) => ({ id, demand: Math.min(wants, roundsIn(frozen)) })),
  mentors: frozen.mentors.map(({ id, capacity, chairs = capacity }) => ({ id, capacity: Math.min(chairs * roundsIn(frozen), capacity) })),
});

export const inRounds: Division<RoundsProof> = {
  proof,
  async solve(frozen, options) {
    const { assignment, rounds } = await planFlash(flashProblem(frozen), roundsIn(frozen), options);
    return { frozen, proof: { by: 'in rounds', assignment, rounds } };
  },
  parts: (_frozen, { assignment, rounds }) => {
    const pinned = new Set(assignment.pairs.flatMap((one) => (one.pinned ? [`${one.mentee} ${one.mentor}`] : [])));
    return rounds.flatMap((meetings, at) =>
      meetings.map(({ mentee, mentor, score }): Part => ({
        mentors: [mentor],
        mentees: [mentee],
        pairs: [{ mentor, mentee, score, pinned: pinned.has(`${mentee} ${mentor}`) }],
        round: at + 1,
      })),
    );
  },
  totals: (_frozen, { assignment: { matched, unmatched, total } }) => ({ pairs: matched, unmatched: unmatched.length, points: total }),
  alone: (frozen, engine, { assignment }) => everybodyAlone(frozen, { ...engine, problem: overAllRounds(frozen) }, assignment),
  async violations(frozen, { assignment, rounds }) {
    const wrong = whatIsWrong(() => certify(overAllRounds(frozen), assignment));
    return [...wrong, ...clashes(frozen, assignment, rounds)];
  },
};

/** Nobody meets two people in a round, no two meet twice, and every pair of the proof has its round. */
function clashes(frozen: FrozenProblem, { pairs }: Assignment, rounds: RoundsProof['rounds']): string[] {
  const wrong: string[] = [];
  const chairsOf = new Map(frozen.mentors.map(({ id, chairs, capacity }) => [id, chairs ?? capacity]));
  const met = new Set<string>();
  rounds.forEach((meetings, at) => {
    for (const [mentee, theirs] of Map.groupBy(meetings, (one) => one.mentee))
      if (theirs.length > 1) wrong.push(`"${mentee}" meets ${theirs.length} people in round ${at + 1}.`);
    for (const [mentor, theirs] of Map.groupBy(meetings, (one) => one.mentor))
      if (theirs.length > (chairsOf.get(mentor) ?? 0)) wrong.push(`"${mentor}" meets too many people in round ${at + 1}.`);
    for (const { mentee, mentor } of meetings) met.add(`${mentee} ${mentor}`);
  });
  const isProved = pairs.every(({ mentee, mentor }) => met.has(`${mentee} ${mentor}`));
  const count = rounds.reduce((sum, meetings) => sum + meetings.length, 0);
  if (count !== pairs.length || met.size !== count || !isProved)
    wrong.push('The rounds do not hold the pairs that were proved, each once.');
  return wrong;
}
