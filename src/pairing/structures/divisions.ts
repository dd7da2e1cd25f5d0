/** The ways to divide people, by the name under which structures ask for them. */
import type { Assignment } from '@pairwell/matching';
import type { DivisionAsked, FrozenProblem } from '../runs/frozen-problem.ts';
import { amongPeers, type PeersProof } from './among-peers.ts';
import type { Division } from './division.ts';
import { inGroups, type GroupsProof } from './in-groups.ts';
import { inPairs } from './in-pairs.ts';
import { inRounds, type RoundsProof } from './in-rounds.ts';

export type Proof = Assignment | GroupsProof | PeersProof | RoundsProof;

const divisions = {
  'in pairs': inPairs,
  'in groups': inGroups,
  'among peers': amongPeers,
  'in rounds': inRounds,
} satisfies Record<DivisionAsked['by'], unknown>;

/** Each takes only the proofs it has made itself: `proof` refuses the others. */
export const divisionOf = ({ division }: Pick<FrozenProblem, 'division'>): Division<Proof> =>
  divisions[division.by] as unknown as Division<Proof>;
