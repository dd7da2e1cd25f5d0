/**
 * One way to divide people into matches. Each solves a frozen problem, says which parts its answer
 * makes, why somebody is left alone, whether a kept answer is what it claims to be, and which parts of
 * it still hold at a later moment.
 */
import type { SolveOptions } from '@pairwell/matching';
import type { z } from 'zod';
import type { EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import type { PersonAlone } from '../runs/why-alone.rules.ts';

export interface ScoredPair {
  mentor: string;
  mentee: string;
  /** Points. */
  score: number;
  pinned: boolean;
}

/** What becomes one match. */
export interface Part {
  mentors: string[];
  mentees: string[];
  /** Each mentee with whom they were chosen for; among peers each two of them. */
  pairs: ScoredPair[];
  /** Counted from 1, where there are rounds. */
  round?: number;
}

export interface Totals {
  /** Mentees who are in a part, or their meetings where there are rounds. */
  pairs: number;
  /** Mentees in none. */
  unmatched: number;
  points: number;
  /** How much better the best might be, where that is not known. */
  gap?: { pairs: number; points: number };
}

export interface Solved<Proof> {
  /** As it was narrowed on the way, and as the proof is about it. */
  frozen: FrozenProblem;
  proof: Proof;
}

export interface Division<Proof> {
  /** As it is kept in `pairing.run_problems.certificate`; its shape is checked here, its truth by `violations`. */
  proof: z.ZodType<Proof>;
  solve(frozen: FrozenProblem, options: SolveOptions): Promise<Solved<Proof>>;
  parts(frozen: FrozenProblem, proof: Proof): Part[];
  totals(frozen: FrozenProblem, proof: Proof): Totals;
  alone(frozen: FrozenProblem, engine: EngineProblem, proof: Proof): PersonAlone[];
  /** In sentences what is wrong with a kept answer; none where it is as good as it says. */
  violations(frozen: FrozenProblem, proof: Proof): Promise<string[]>;
}

export interface PairLeftOut {
  mentor: string;
  mentee: string;
  /** Ids of rules, or words of `pairs-that-hold.rules.ts`. */
  because: string[];
}
