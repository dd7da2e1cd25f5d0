/**
 * Why this pair, or why not; and what one more place with a mentor is worth.
 *
 * Idea: at the optimal prices a pair that was not chosen lies below u + p by its reduced cost, a
 * lower bound of what forcing it costs the whole. The exact loss, and who would move, come from
 * pinning it in a warm what-if. One more place is tried the same way: a mentor's price is only an
 * upper bound of its gain, since prices are not unique.
 * Source: Ahuja, Magnanti and Orlin 1993, Network Flows, section 9.11 (sensitivity analysis).
 * Example: Ana-Mo 9, Ben-Mo 7, Ben-Mia 1: forcing Ben with Mo (1 place) costs 9 + 1 - 7 = 3 and
 * a pair if Ana fits nobody else.
 */
import { inChain } from './chain-of-moves.ts';
import type { Contribution } from './criteria.ts';
import type { Delta } from './market-as-it-stands.ts';
import type { Resolver } from './resolver.ts';
import type { ScoreProgram } from './score.ts';
import type { Worth } from './worth.ts';

export interface PairExplanation {
  mentee: string;
  mentor: string;
  /** Whether the optimal assignment has this pair. */
  chosen: boolean;
  /** Points by criterion, when a program is given. */
  contributions: Contribution[];
  /** Ids of the rules that forbid the pair, when a program is given. */
  blockedBy: string[];
  /** Forcing the pair costs at least this; undefined when it is forbidden. */
  reducedCost: Worth | undefined;
  /** What forcing the pair costs exactly, and who would move because of whom: the mentee first. @throws ConflictingPinError */
  forcedLoss: () => { loss: Worth; moved: Delta['moved'] };
}

export function explainPair(resolver: Resolver, mentee: string, mentor: string, program?: ScoreProgram): PairExplanation {
  const i = program?.menteeIds.indexOf(mentee) ?? -1;
  const j = program?.mentorIds.indexOf(mentor) ?? -1;
  const known = program && i >= 0 && j >= 0;
  return {
    mentee,
    mentor,
    chosen: resolver.isPaired(mentee, mentor),
    contributions: known ? program.contributions(i, j) : [],
    blockedBy: known ? program.blockedBy(i, j) : [],
    reducedCost: resolver.reducedCost(mentee, mentor),
    forcedLoss: () => {
      if (resolver.isPaired(mentee, mentor)) return { loss: { pairs: 0, points: 0 }, moved: [] };
      const delta = resolver.whatIf((trial) => trial.pin(mentee, mentor));
      return { loss: loss(delta), moved: inChain(delta.moved, mentee) };
    },
  };
}

const loss = ({ matchedChange, totalChange }: Delta): Worth => ({
  pairs: 0 - matchedChange,
  points: 0 - totalChange,
});

/** What one more place with this mentor would bring exactly, and who would move. */
export function marginalValue(resolver: Resolver, mentor: string): { gain: Worth; moved: Delta['moved'] } {
  const { matchedChange, totalChange, moved } = resolver.whatIf((trial) => trial.setCapacity(mentor, trial.capacityOf(mentor) + 1));
  return { gain: { pairs: matchedChange, points: totalChange }, moved };
}
