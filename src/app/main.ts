/** The command line: `pairwell <what> …`. Everything the product does by itself starts here. */
import { UsageProblem, type Verb } from '../platform/cli/verb.ts';
import { backup, restore } from './cli/keep-backups.ts';
import { migrateDatabase } from './cli/migrate-database.ts';
import { foundAnOrganization } from './cli/found-organization.ts';
import { demo } from './cli/load-demo.ts';
import { moveClock } from './cli/move-clock.ts';
import { listOperations, runOperation } from './cli/run-operation.ts';
import { start } from './cli/start.ts';
import { serve } from './serve.ts';

const verbs: readonly Verb[] = [
  serve,
  start,
  foundAnOrganization,
  demo,
  migrateDatabase,
  moveClock,
  runOperation,
  listOperations,
  backup,
  restore,
];

const [name = 'serve', ...args] = process.argv.slice(2);
const print = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);
const found = verbs.find((verb) => verb.name === name);

if (!found) {
  const asked = ['help', '--help', '-h'].includes(name);
  const write = asked ? print : complain;
  if (!asked) write(`There is no '${name}'. These are known:\n`);
  for (const verb of verbs) write(`  pairwell ${verb.usage}\n      ${verb.says}`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    await found.run(args, { say: print });
  } catch (problem) {
    const failure = problem instanceof Error ? problem : new Error(String(problem));
    complain(process.env.PAIRWELL_DEBUG ? (failure.stack ?? failure.message) : failure.message);
    if (failure instanceof UsageProblem) complain(`\n  pairwell ${found.usage}`);
    process.exitCode = failure instanceof UsageProblem ? 2 : 1;
  }
}
