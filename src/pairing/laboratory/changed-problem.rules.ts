import { engineCriteria } from '../criteria/engine-criteria.rules.ts';
import type { FrozenMentor, FrozenProblem } from '../runs/frozen-problem.ts';
import { pairsThatHold, type PairLeftOut } from '../runs/pairs-that-hold.rules.ts';
import { withFindings } from '../runs/with-findings.rules.ts';
import type { ScenarioBase } from './scenario-base.ts';
import type { Settled, Step } from './settle-changes.rules.ts';

export interface ChangedProblem {
  problem: FrozenProblem;
  /** Pins of the program that the changed rules no longer allow. */
  pinsLeftOut: PairLeftOut[];
}

/** The base under other criteria and rules; steps that concern single people are still to be taken. */
export function changedProblem({ problem, scales }: ScenarioBase, { set, opened }: Pick<Settled, 'set' | 'opened'>): ChangedProblem {
  if (!set) return { problem, pinsLeftOut: [] };
  const isOpened = (pair: FrozenProblem['closed'][number]) =>
    pair.because === 'never to be matched' && opened.some(({ mentee, mentor }) => mentee === pair.mentee && mentor === pair.mentor);
  const unpinned: FrozenProblem = {
    ...problem,
    ...withFindings(engineCriteria(set, scales), problem.named),
    objective: set.objective === 'best fit' ? 'total' : 'most-matched-then-total',
    closed: opened.length === 0 ? problem.closed : problem.closed.filter((pair) => !isOpened(pair)),
    pins: [],
  };
  const { hold, leftOut } = pairsThatHold(
    unpinned,
    problem.pins.map(([mentee, mentor]) => ({ mentee, mentor })),
  );
  return { problem: { ...unpinned, pins: hold.map(({ mentee, mentor }) => [mentee, mentor]) }, pinsLeftOut: leftOut };
}

/** The problem with the steps taken: what is kept as the problem of a proposal, and solved where steps alone do not lead to it. */
export function withSteps(given: FrozenProblem, steps: readonly Step[]): FrozenProblem {
  return steps.reduce(withStep, given);
}

function withStep(problem: FrozenProblem, step: Step): FrozenProblem {
  const isPair = ([mentee, mentor]: readonly [string, string]) =>
    step.take !== 'places' && mentee === step.mentee && mentor === step.mentor;
  switch (step.take) {
    case 'places':
      return { ...problem, mentors: problem.mentors.map((one) => (one.id === step.mentor ? withPlaces(one, step.places) : one)) };
    case 'pin':
      return { ...problem, pins: [...problem.pins, [step.mentee, step.mentor]] };
    case 'unpin':
      return { ...problem, pins: problem.pins.filter((pin) => !isPair(pin)) };
    case 'forbid':
      return {
        ...problem,
        pins: problem.pins.filter((pin) => !isPair(pin)),
        closed: [...problem.closed, { mentee: step.mentee, mentor: step.mentor, because: 'never to be matched' }],
      };
  }
}

/** Whoever is asked for more mentees than they offered is asked for the hours as well. */
const withPlaces = (mentor: FrozenMentor, places: number): FrozenMentor =>
  places > mentor.capacity ? { ...mentor, capacity: places, hours: null, limit: undefined } : { ...mentor, capacity: places };

/** Whether more hours of this mentor's would open pairs that were closed for want of them: then every pair is scored anew. */
export const opensPairs = ({ mentees, mentors }: FrozenProblem, step: Step): boolean => {
  if (step.take !== 'places') return false;
  const mentor = mentors.find(({ id }) => id === step.mentor);
  if (!mentor || step.places <= mentor.capacity) return false;
  const { hours, limit } = mentor;
  return limit !== undefined || (hours !== null && mentees.some((mentee) => mentee.hours > hours));
};
