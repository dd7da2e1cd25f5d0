/** The people under one set of criteria and rules, solved, and ready to be changed person by person. */
import { resumeResolver, type Assignment, type Resolver } from '@pairwell/matching';
import { engineProblem, type EngineProblem } from '../runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { pairsThatHold } from '../runs/pairs-that-hold.rules.ts';
import { settleLimits } from '../runs/settle-limits.rules.ts';
import { solveFrozen } from '../runs/solve-frozen.ts';
import { opensPairs, withSteps, type ChangedProblem } from './changed-problem.rules.ts';
import { attainablePoints } from './figures.rules.ts';
import { Line, type Move } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Step } from './settle-changes.rules.ts';

/** What the scenario comes to: a problem and its best assignment. */
export interface Solved {
  frozen: FrozenProblem;
  assignment: Assignment;
  leftOut: Outcome['leftOut'];
}

export class Market {
  readonly frozen: FrozenProblem;
  private readonly start: Assignment;
  private readonly pinsLeftOut: Outcome['leftOut'];
  private readonly line: Line;
  /** What the line takes before the market's own steps. */
  private readonly before: readonly Move[];
  private points: ReadonlyMap<string, number> | undefined;
  private compiled: EngineProblem | undefined;
  /** Whether the people are as they were given, and nothing was narrowed to keep hours or to match nobody both ways. */
  private readonly isWhole: boolean;

  private constructor(
    given: Pick<Market, 'frozen'> & { start: Assignment; pinsLeftOut: Outcome['leftOut']; isWhole: boolean },
    line?: Line,
    before: readonly Move[] = [],
  ) {
    this.frozen = given.frozen;
    this.start = given.start;
    this.pinsLeftOut = given.pinsLeftOut;
    this.isWhole = given.isWhole;
    this.line = line ?? new Line(() => resumeResolver(this.engine.problem, this.start));
    this.before = before;
  }

  /** @param known the assignment, where it is there already; it is audited before anything is built on it */
  static async open({ problem, pinsLeftOut }: ChangedProblem, known?: Assignment): Promise<Market> {
    const { frozen, assignment } = known ? { frozen: problem, assignment: known } : await solveFrozen(problem, {});
    const leftOut = pinsLeftOut.map(({ mentee, mentor, because }) => ({ mentee, mentor, because: because[0] ?? '' }));
    return new Market({
      frozen,
      start: assignment,
      pinsLeftOut: leftOut,
      isWhole: frozen === problem,
    });
  }

  /**
   * The same people under other weights or rules, warm: the solver goes on from where it stands.
   * @param name of the criteria, the same for the same ones
   * @returns undefined where other scores alone do not lead there, and everything has to be solved anew
   */
  rescored(name: string, { problem, pinsLeftOut }: ChangedProblem): Market | undefined {
    const { objective, closed, pins } = this.frozen;
    const isScoresOnly = objective === problem.objective && closed.length === problem.closed.length && pins.length === problem.pins.length;
    if (!this.isWhole || !isScoresOnly || pinsLeftOut.length > 0) return undefined;
    const engine = engineProblem(problem);
    const before: Move[] = [{ take: 'scores', name, rescore: (resolver) => void resolver.rescore(engine.problem) }];
    const start = this.line.walk(before).assignment();
    if (settleLimits(problem, start.pairs)) return undefined;
    const market = new Market({ frozen: problem, start, pinsLeftOut: [], isWhole: true }, this.line, before);
    market.compiled = engine;
    return market;
  }

  get engine(): EngineProblem {
    return (this.compiled ??= engineProblem(this.frozen));
  }

  /** Points that each mentee's answers make attainable. */
  get attainable(): ReadonlyMap<string, number> {
    return (this.points ??= attainablePoints(this.frozen, this.engine));
  }

  /** The solver, with exactly these steps taken. */
  walk(steps: readonly Step[]): Resolver {
    return this.line.walk([...this.before, ...steps]);
  }

  async after(steps: readonly Step[]): Promise<Solved> {
    if (steps.length === 0) return { frozen: this.frozen, assignment: this.start, leftOut: this.pinsLeftOut };
    if (steps.some((step) => opensPairs(this.frozen, step))) return this.solvedAnew(steps, []);
    const assignment = this.walk(steps).assignment();
    const { made, refused } = this.line.standing();
    const frozen = withSteps(this.frozen, made);
    if (settleLimits(frozen, assignment.pairs)) return this.solvedAnew(made, refused);
    return { frozen, assignment, leftOut: [...this.pinsLeftOut, ...refused.map(asLeftOut)] };
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

const asLeftOut = ({ step, refusal }: { step: Step; refusal: string }): Outcome['leftOut'][number] => ({
  mentee: step.take === 'places' ? null : step.mentee,
  mentor: step.mentor,
  because: refusal,
});
