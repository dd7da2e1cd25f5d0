/**
 * A plan of rounds that grows better one round at a time.
 *
 * Idea: see flash-times.ts. A round is solved for those who are there, with everybody closed to whom they
 * meet in another round. What the round had before is one of its choices, so the plan never gets worse.
 * Example: round 2 has Ana-Mo; solving round 1 again may use every pair but Ana-Mo.
 */
import { solveAssignment } from './assignment.ts';
import type { SolveOptions } from './assignment.ts';
import type { Meeting } from './flash.ts';
import { FORBIDDEN, objectiveOf, scoreReader } from './problem.ts';
import type { Problem } from './problem.ts';
import { compareWorth } from './worth.ts';
import type { Worth } from './worth.ts';

/** The rounds in which each person is there, in the problem's order. */
export interface There {
  mentees: readonly ReadonlySet<number>[];
  mentors: readonly ReadonlySet<number>[];
}

export class FlashRounds {
  private readonly problem: Problem;
  private readonly chairs: readonly number[];
  private readonly there: There;
  private readonly rounds = new Map<number, Meeting[]>();

  constructor(problem: Problem, chairs: readonly number[], there: There) {
    this.problem = problem;
    this.chairs = chairs;
    this.there = there;
  }

  /** Solves each round again, given the others; true when that made the plan better. */
  async improve(order: readonly number[], options: SolveOptions, only?: ReadonlySet<string>): Promise<boolean> {
    const before = this.worth();
    for (const round of order) this.rounds.set(round, await this.solve(round, options, only));
    const [was, is] = [this.counted(before), this.counted(this.worth())];
    return compareWorth(is, was) > 0;
  }

  worth(): Worth {
    const meetings = [...this.rounds.values()].flat();
    return { pairs: meetings.length, points: meetings.reduce((sum, { score }) => sum + score, 0) };
  }

  meetings(rounds: number): Meeting[][] {
    return Array.from({ length: rounds }, (_, at) => this.rounds.get(at + 1) ?? []);
  }

  private counted(worth: Worth): Worth {
    return objectiveOf(this.problem) === 'total' ? { ...worth, pairs: 0 } : worth;
  }

  private async solve(round: number, options: SolveOptions, only?: ReadonlySet<string>): Promise<Meeting[]> {
    const { mentees, mentors } = this.problem;
    const read = scoreReader(this.problem);
    const rows = [...mentees.keys()].filter((i) => this.there.mentees[i]!.has(round));
    const columns = [...mentors.keys()].filter((j) => this.there.mentors[j]!.has(round));
    const key = (mentee: string, mentor: string) => JSON.stringify([mentee, mentor]);
    const met = new Set([...this.rounds].flatMap(([at, list]) => (at === round ? [] : list.map((one) => key(one.mentee, one.mentor)))));
    const { pairs } = await solveAssignment(
      {
        ...this.problem,
        mentees: rows.map((i) => ({ id: mentees[i]!.id })),
        mentors: columns.map((j) => ({ id: mentors[j]!.id, capacity: this.chairs[j]! })),
        exclusions: this.problem.exclusions?.filter(
          ([mentee, mentor]) => rows.some((i) => mentees[i]!.id === mentee) && columns.some((j) => mentors[j]!.id === mentor),
        ),
        score: (row, column) => {
          const [i, j] = [rows[row]!, columns[column]!];
          const pair = key(mentees[i]!.id, mentors[j]!.id);
          return met.has(pair) || only?.has(pair) === false ? FORBIDDEN : read(i, j);
        },
      },
      options,
    );
    return pairs.map(({ mentee, mentor, score }) => ({ mentee, mentor, score }));
  }
}
