/**
 * The trials that take longer than tests may, by name; the rest of the line is theirs.
 *
 *     npm run trials -- kills --kills 30 --seed 1
 *     npm run trials -- flow --mentees mentees.csv --mentors mentors.csv
 */
import { runFlowTrial } from './flow-trial.ts';
import { tellKillTrial } from './kill-trial.ts';

const trials: Record<string, (args: string[], say: (line: string) => void) => Promise<boolean>> = {
  kills: tellKillTrial,
  flow: runFlowTrial,
};

const [first = '', ...rest] = process.argv.slice(2);
const [name, args] = Object.hasOwn(trials, first) ? [first, rest] : ['kills', process.argv.slice(2)];
const passed = await trials[name]?.(args, (line) => process.stdout.write(`${line}\n`));
process.exitCode = passed ? 0 : 1;
