/**
 * What is asked of peers and what is answered: shapes only, so that solver and audit share nothing else.
 * All worths of the certificate are doubled, so that they are whole.
 */
import type { FillRow, Objective } from './problem.ts';
import type { Worth } from './worth.ts';

export interface PeerProblem {
  people: readonly { id: string }[];
  /** Whole points of the pair at two positions, the same either way round; null or FORBIDDEN: must not meet. */
  score: (first: number, second: number) => number | null;
  /** The same scores a row at a time, where that is faster; `ScoreProgram.fillRow` fits. */
  fillRow?: FillRow;
  /** 'most-matched-then-total' when absent. */
  objective?: Objective;
}

export interface PeerPair {
  /** In order of id. */
  people: [string, string];
  /** Points. */
  score: number;
}

export interface PeerMatching {
  objective: Objective;
  pairs: PeerPair[];
  alone: string[];
  matched: number;
  total: number;
  certificate: PeerCertificate;
}

/** Plain data; all worths are doubled. */
export interface PeerCertificate {
  format: 'pairwell-peers-1';
  values: { person: string; value: Worth }[];
  groups: { people: string[]; weight: Worth }[];
}
