/** The package as it is published: built, packed, installed without a network where no TypeScript runs, and used. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anInstance } from '../bench/instance.ts';
import { solveAssignment } from './assignment.ts';
import { writeResult } from './write-result.ts';

const folder = mkdtempSync(join(tmpdir(), 'pairwell-package-'));
const [built, other] = [join(folder, 'built'), join(folder, 'other')];
const here = join(import.meta.dirname, '..');
const QUIET = { encoding: 'utf8' as const, stdio: 'pipe' as const };

beforeAll(() => {
  execFileSync(process.execPath, [join(here, 'bin/build.mjs'), built], QUIET);
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', built, '--json', '--pack-destination', folder], QUIET)) as [
    { filename: string },
  ];
  mkdirSync(other);
  writeFileSync(join(other, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { ...QUIET, cwd: other });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  it('proves a result by npx pairwell-certify', async () => {
    const problem = { mentees: [{ id: 'Ana' }], mentors: [{ id: 'Mo', capacity: 1 }], score: () => 9 };
    const file = writeResult(problem, await solveAssignment(problem));
    writeFileSync(join(other, 'result.json'), JSON.stringify(file));
    const certify = () => {
      const { status, stdout } = spawnSync('npx', ['--offline', '--no', 'pairwell-certify', 'result.json'], { ...QUIET, cwd: other });
      return { status, says: stdout };
    };
    expect(certify()).toEqual({
      status: 0,
      says: 'Proved for 1 mentee and 1 mentor. No assignment is worth more than 1 pair and 9 points.\n',
    });
    file.problem.scores = [[12]];
    writeFileSync(join(other, 'result.json'), JSON.stringify(file));
    expect(certify()).toMatchObject({ status: 1, says: expect.stringContaining('Not proved.') as string });
  });

  it('gives the same pairs as the sources, with threads', async () => {
    const { problem, program } = anInstance({ mentees: 600, mentors: 200, places: 3, seed: 2 });
    const { pairs } = await solveAssignment(problem);
    const { mentees, mentors } = problem;
    writeFileSync(join(other, 'market.json'), JSON.stringify({ mentees, mentors, scores: Array.from(program.matrix()) }));
    writeFileSync(
      join(other, 'use.js'),
      `import { readFileSync } from 'node:fs';
      import { compileScore, solveAssignment } from '@pairwell/matching';
      const { mentees, mentors, scores } = JSON.parse(readFileSync('market.json', 'utf8'));
      const { pairs } = await solveAssignment({ mentees, mentors, score: Int32Array.from(scores) });
      const people = Array.from({ length: 600 }, (_, at) => ({ id: String(at), answers: { unit: String(at % 7) } }));
      const { score, fillRow } = compileScore({ criteria: [{ id: 'unit', kind: 'category', points: 9, question: 'unit', prefer: 'equal' }] }, people, people);
      const problem = { mentees: people, mentors: people.map(({ id }) => ({ id, capacity: 1 })), score, fillRow };
      const withThreads = await solveAssignment(problem, { workers: 2 });
      console.log(JSON.stringify({ pairs, total: withThreads.total }));`,
    );
    const told = JSON.parse(execFileSync(process.execPath, ['use.js'], { ...QUIET, cwd: other })) as { pairs: unknown; total: number };
    expect(told.pairs).toEqual(pairs);
    expect(told.total).toBeGreaterThan(5000);
  });

  it('has types that a strict project accepts', () => {
    const lines = [
      "import { certify, solveAssignment, type Assignment, type Problem } from '@pairwell/matching';",
      "const problem: Problem = { mentees: [{ id: 'Ana' }], mentors: [{ id: 'Mo', capacity: 1 }], score: () => 9 };",
      'const assignment: Assignment = await solveAssignment(problem, { workers: 1 });',
      'export const proved: boolean = certify(problem, assignment).ok;',
      '// @ts-expect-error a mentor must have a capacity',
      "export const wrong: Problem = { ...problem, mentors: [{ id: 'Mo' }] };",
    ];
    writeFileSync(join(other, 'use.ts'), lines.join('\n'));
    const tsc = join(here, '../../node_modules/ts7/bin/tsc');
    const flags = ['--noEmit', '--strict', '--target', 'ES2024', '--module', 'NodeNext', '--lib', 'ES2024,DOM', '--types', ''];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags, 'use.ts'], { ...QUIET, cwd: other });
    expect([status, stdout]).toEqual([0, '']);
  });
});
