import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runFlowTrial } from './flow-trial.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'pairwell-flow-'))));
afterAll(async () => rm(folder, { recursive: true }));

const grades = ['Clerk', 'Officer', 'Head', 'Chief'];
const units = ['Harbour', 'Roads', 'Parks'];

/** Two of each grade; the last row has no address and no number to know it by. */
const fileOf = (role: string): string =>
  [
    'First name,Surname,E-mail,Rank,Unit',
    ...grades.flatMap((grade, at) =>
      [0, 1].map((turn) => `${role}${at}${turn},Lund,${role}.${at}${turn}@town.example,${grade},${units[(at + turn) % units.length]}`),
    ),
    'Nobody,,,Clerk,Roads',
  ].join('\n');

it('takes a town’s own files from import to published matches, all of them proved', { timeout: 300_000 }, async () => {
  const [mentees, mentors] = [join(folder, 'mentees.csv'), join(folder, 'mentors.csv')];
  await Promise.all([writeFile(mentees, fileOf('mentee')), writeFile(mentors, fileOf('mentor'))]);
  const said: string[] = [];
  const args = ['--mentees', mentees, '--mentors', mentors, '--level', `Rank=${grades.join(',')}`, '--apart', 'Unit', '--places', '1'];
  const passed = await runFlowTrial(args, (line) => said.push(line), 'flow-trial-sample');
  expect(said.filter((line) => line.startsWith('FOUND'))).toEqual([]);
  expect(passed).toBe(true);
  const told = said.join('\n');
  expect(told).toContain('mentees.csv: 9 rows read');
  expect(told).toMatch(/refused 1: /);
  expect(told).toContain('Registered: 16 (8 as mentors, 8 as mentees)');
  expect(told).toContain('No assignment is worth more than');
});
