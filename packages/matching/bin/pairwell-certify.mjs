#!/usr/bin/env node
// Re-checks a kept result: npx pairwell-certify result.json
// One sentence on standard output; ends with 0 when proved, 1 when not, 2 when it cannot be read.
import { readFileSync } from 'node:fs';

const say = (sentence, code) => {
  process.stdout.write(`${sentence}\n`);
  process.exitCode = code;
};

const counted = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) say('Name one result to check: pairwell-certify result.json', 2);
else await check(file);

async function check(file) {
  const { MatchingError, certify, readResult } = await import('../src/index.ts');
  try {
    const { problem, assignment } = readResult(JSON.parse(readFileSync(file, 'utf8')));
    const verdict = certify(problem, assignment);
    if (verdict.ok)
      say(
        `Proved for ${counted(problem.mentees.length, 'mentee')} and ${counted(problem.mentors.length, 'mentor')}. ${verdict.statement}`,
        0,
      );
    else say(`Not proved. ${verdict.violations.slice(0, 5).join(' ')}`, 1);
  } catch (problem) {
    const isKnown = problem instanceof MatchingError || problem instanceof SyntaxError || typeof problem.code === 'string';
    if (!isKnown) throw problem;
    say(`${file} cannot be checked. ${problem.message}`, 2);
  }
}
