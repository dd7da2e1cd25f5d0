/**
 * The people under one set of criteria and rules, solved, and ready to be changed person by person.
 * Whatever was asked before, the same steps lead to the same pairs: steps are taken in their order
 * from the solved start, and steps not wanted any more are undone, exactly.
 */
import { CapacityError, ConflictingPinError, resumeResolver, UnknownPersonError, type Assignment, type Resolver } from '@pairwell/matching';
import { engineProblem, type EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { pairsThatHold } from '../runs/pairs-that-hold.rules.ts';
import { settleLimits } from '../runs/settle-limits.rules.ts';
import { solveFrozen } from '../runs/solve-frozen.ts';
import { opensPairs, withSteps, type ChangedProblem } from './changed-problem.rules.ts';
import { attainablePoints } from './figures.rules.ts';
import type { Outcome } from './outcome.ts';
import type { Step } from './settle-changes.rules.ts';

/** What the scenario comes to: a problem and its best assignment. */
export interface Solved {
  frozen: FrozenProblem;
  assignment: Assignment;
  leftOut: Outcome['leftOut'];
}

/** As many changes as a resolver can take back. */
const undoDepth = 100;

export class Market {
  readonly frozen: FrozenProblem;
  readonly engine: EngineProblem;
  readonly attainable: ReadonlyMap<string, number>;
  private readonly start: Assignment;
  private readonly pinsLeftOut: Outcome['leftOut'];
  private resolver: Resolver | undefined;
  /** Steps the resolver has taken, with what refused those it could not take. */
  private taken: { step: Step; refusal?: string }[] = [];

  private constructor(frozen: FrozenProblem, start: Assignment, pinsLeftOut: Outcome['leftOut']) {
    this.frozen = frozen;
    this.engine = engineProblem(frozen);
    this.attainable = attainablePoints(frozen, this.engine);
    this.start = start;
    this.pinsLeftOut = pinsLeftOut;
  }

  /** @param known the assignment, where it is there already; it is audited before anything is built on it */
  static async open({ problem, pinsLeftOut }: ChangedProblem, known?: Assignment): Promise<Market> {
    const { frozen, assignment } = known ? { frozen: problem, assignment: known } : await solveFrozen(problem, {});
    const leftOut = pinsLeftOut.map(({ mentee, mentor, because }) => ({ mentee, mentor, because: because[0] ?? '' }));
    return new Market(frozen, assignment, leftOut);
  }

  /** Numbers of four bytes that it holds in memory, roughly. */
  get weight(): number {
    return this.resolver ? 2 * this.frozen.mentees.length * this.frozen.mentors.length : this.frozen.mentees.length * 100;
  }

  async after(steps: readonly Step[]): Promise<Solved> {
    if (steps.length === 0) return { frozen: this.frozen, assignment: this.start, leftOut: this.pinsLeftOut };
    if (steps.some((step) => opensPairs(this.frozen, step))) return this.solvedAnew(steps, []);
    const resolver = this.walk(steps);
    const refused = this.taken.flatMap(({ step, refusal }) => (refusal ? [{ step, refusal }] : []));
    const made = this.taken.filter(({ refusal }) => !refusal).map(({ step }) => step);
    const frozen = withSteps(this.frozen, made);
    const assignment = resolver.assignment();
    if (settleLimits(frozen, assignment.pairs)) return this.solvedAnew(made, refused);
    return { frozen, assignment, leftOut: [...this.pinsLeftOut, ...refused.map(asLeftOut)] };
  }

  /** The resolver, with exactly these steps taken. */
  walk(steps: readonly Step[]): Resolver {
    const resolver = (this.resolver ??= resumeResolver(this.engine.problem, this.start));
    const same = steps.findIndex((step, at) => JSON.stringify(step) !== JSON.stringify(this.taken[at]?.step));
    const kept = same < 0 ? steps.length : same;
    if (this.taken.length - kept > undoDepth) {
      [this.resolver, this.taken] = [undefined, []];
      return this.walk(steps);
    }
    while (this.taken.length > kept) if (!this.taken.pop()?.refusal) resolver.undo();
    for (const step of steps.slice(kept)) this.taken.push({ step, refusal: refusalOf(() => takeStep(resolver, step)) });
    return resolver;
  }

  private async solvedAnew(steps: readonly Step[], refused: { step: Step; refusal: string }[]): Promise<Solved> {
    const asked = withSteps(this.frozen, steps);
    const pins = asked.pins.map(([mentee, mentor]) => ({ mentee, mentor }));
    const { hold, leftOut } = pairsThatHold({ ...asked, pins: [] }, pins);
    const { frozen, assignment } = await solveFrozen({ ...asked, pins: hold.map(({ mentee, mentor }) => [mentee, mentor]) }, {});
    return {
      frozen,
      assignment,
      leftOut: [...this.pinsLeftOut, ...refused.map(asLeftOut), ...leftOut.map((one) => ({ ...one, because: one.because[0] ?? '' }))],
    };
  }
}

function takeStep(resolver: Resolver, step: Step): void {
  if (step.take === 'places') resolver.setCapacity(step.mentor, step.places);
  else resolver[step.take](step.mentee, step.mentor);
}

/** What the engine says against a step; it leaves everything as it was. */
function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (problem) {
    if (problem instanceof ConflictingPinError || problem instanceof CapacityError || problem instanceof UnknownPersonError)
      return problem.name;
    throw problem;
  }
}

const asLeftOut = ({ step, refusal }: { step: Step; refusal: string }): Outcome['leftOut'][number] => ({
  mentee: step.take === 'places' ? null : step.mentee,
  mentor: step.mentor,
  because: refusal,
});
