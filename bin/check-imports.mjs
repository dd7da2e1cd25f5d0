/** Runs the one import rule, and fails when the tool has read fewer modules than there are files. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const run = (command, given) => execFileSync(command, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
// Not asked of git, which a bare machine need not have.
const files = ['src', 'packages'].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name) && !/node_modules|dist\//.test(name)),
);
let report;
try {
  report = JSON.parse(run('depcruise', ['src', 'packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']));
} catch (problem) {
  report = JSON.parse(problem.stdout);
}
const read = report.modules.filter((module) => /^(src|packages)\//.test(module.source)).length;
for (const one of report.summary.violations) process.stdout.write(`${one.rule.name}: ${one.from} -> ${one.to}\n`);
process.stdout.write(`${read} modules of ${files.length} files read, ${report.summary.violations.length} against the rule\n`);
if (read < files.length * 0.9 || report.summary.violations.length > 0) process.exit(1);
