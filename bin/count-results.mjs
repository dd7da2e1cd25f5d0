/** Prints the closing line of the check; a failed step counts as one failure, besides the tests'. */
import { existsSync, readFileSync } from 'node:fs';

const [, , file, failedSteps] = process.argv;
const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 };
const failed = Math.max(found.numFailedTests + (found.numFailedTestSuites > 0 && found.numFailedTests === 0 ? 1 : 0), Number(failedSteps));
process.stdout.write(`\n${found.numPassedTests} passed, ${failed} failed\n`);
process.exit(failed > 0 || found.numPassedTests === 0 ? 1 : 0);
