/** Looks at what was kept of a run with nothing of the solver's at hand: other code, and another process. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { certify, FORBIDDEN, writeResult, type Assignment } from '@pairwell/matching';
import { engineProblem } from '../../src/pairing/runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../../src/pairing/runs/frozen-problem.ts';
import { askDatabase } from '../embedded-database.ts';

const auditor = resolve(import.meta.dirname, '../../packages/matching/bin/pairwell-certify.mjs');

export interface Audit {
  /** What the stand-alone auditor said of the kept result. */
  says: string;
  pairs: number;
  points: number;
  /** Everything that does not add up; empty when it all does. */
  findings: string[];
}

export async function auditRun(dataFolder: string, run: string): Promise<Audit> {
  const [row] = await askDatabase<{ problem: FrozenProblem; certificate: Assignment; pairs: number; points: number }>(
    dataFolder,
    `select problem, certificate, count(p.*)::int as pairs, coalesce(sum(p.score), 0)::int as points
     from pairing.run_problems r left join pairing.proposed_pairs p on p.run_id = r.run_id where r.run_id = $1 group by r.run_id`,
    [run],
  );
  if (!row) throw new Error('The run has not been kept.');
  const engine = engineProblem(row.problem);
  const findings: string[] = [];
  const verdict = certify(engine.problem, row.certificate);
  if (!verdict.ok) findings.push(...verdict.violations.slice(0, 5));
  const { bound } = row.certificate.certificate;
  if (bound.pairs !== row.pairs || bound.points !== row.points)
    findings.push(`${row.pairs} pairs with ${row.points} points are listed, and the bound is ${bound.pairs} with ${bound.points}`);
  const closedBeside = (i: number, j: number) => engine.program.score(i, j) !== FORBIDDEN && !engine.isOpen(i, j);
  const result = writeResult({ ...engine.problem, forbidden: closedBeside }, row.certificate, row.problem && scoredBy(row.problem));
  const { says, holds } = await askAuditor(JSON.stringify(result));
  if (!holds) findings.push(says);
  return { says, pairs: row.pairs, points: row.points, findings };
}

const scoredBy = ({ criteria, rules, mentees, mentors }: FrozenProblem) => ({ criteria: { criteria, rules }, mentees, mentors });

async function askAuditor(result: string): Promise<{ says: string; holds: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwell-audit-'));
  const file = join(folder, 'result.json');
  try {
    await writeFile(file, result);
    return await promisify(execFile)(process.execPath, [auditor, file]).then(
      ({ stdout }) => ({ says: stdout.trim(), holds: true }),
      (problem: { stdout?: string; message: string }) => ({ says: problem.stdout?.trim() || problem.message, holds: false }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
