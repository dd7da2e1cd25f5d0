/** What the laboratory can be asked, and what it answers: plain data, for it works in a thread of its own. */
import type { Assignment, Worth } from '@pairwell/matching';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import type { Explained } from '../runs/explain-pair.rules.ts';
import type { Change } from './change.ts';
import type { Outcome } from './outcome.ts';
import type { Weighing } from './weighing.ts';

export interface About {
  /** Of the people it starts from; the text is sent along where the laboratory does not know them. */
  base: string;
  changes: Change[];
}

export type Question =
  | (About & { ask: 'see'; before: Change[] })
  | (About & { ask: 'solution' })
  | (About & { ask: 'pair'; mentee: string; mentor: string })
  | (About & { ask: 'help'; mentee: string })
  | (About & { ask: 'weigh' });

export type Moves = { mentee: string; from: string[]; to: string[] }[];

export interface PairExplained extends Explained {
  isChosen: boolean;
  isPinned: boolean;
  /** Ids of all rules against the pair. */
  blockedBy: string[];
  /** What making the pair takes from everybody together; null where it cannot be made. */
  loss: Worth | null;
  moved: Moves;
  /** With whom the two are instead. */
  mentorsOfMentee: string[];
  menteesOfMentor: string[];
  places: number;
}

/** The smallest changes that would give a mentee a mentor, each tried on its own. */
export interface Help {
  /** One more place with this mentor; the best three. */
  places: { mentor: string; gain: Worth; moved: Moves }[];
  /** Without this rule so many more mentors could be theirs. */
  rules: { rule: string; mentors: number }[];
}

export interface Answers {
  see: Outcome;
  /** `raised`: mentors who would have more places than they offered. */
  solution: { frozen: FrozenProblem; assignment: Assignment; leftOut: Outcome['leftOut']; raised: string[] };
  pair: PairExplained | null;
  help: Help | null;
  weigh: Weighing;
}
