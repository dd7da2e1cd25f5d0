/** From somebody's files to published matches, through the API of the built site, with its embedded database. */
import { until } from '../../bench/at-once.ts';
import { foundOrganization } from '../../bench/import-people.ts';
import { forgetPeak, peakMegabytes } from '../../bench/process-cost.ts';
import { askDatabase } from '../embedded-database.ts';
import type { KeyHolder } from '../hand-out-keys.ts';
import { startSiteInParts, type SiteInParts } from '../site-in-parts.ts';
import { auditRun, type Audit } from './audit-run.ts';
import { everyItem, tally } from './every-item.ts';
import { importFile, type FileImported } from './import-files.ts';
import { lookAtMatches } from './look-at-matches.ts';
import type { FlowFile } from './read-files.ts';
import { peopleOf, registerPeople, type Registered, type Registering } from './register-people.ts';
import { blueprintFor } from './write-blueprint.ts';

export interface Flow {
  files: FileImported[];
  registered: Registered;
  proposal: { pairs: number; alone: Map<string, number>; mentorsFree: number };
  /** Whether the product's own check of the certificate holds, and its sentence. */
  check: { holds: boolean; says: string };
  audit: Audit;
  publication: { published: number; leftOut: number };
  seconds: Record<string, number>;
  megabytes: { web: number; worker: number };
  /** Everything that should not be; empty when the trial is passed. */
  findings: string[];
}

export async function runFlow(files: readonly FlowFile[], given: Registering, name = 'flow-trial'): Promise<Flow> {
  const site = await startSiteInParts(name);
  try {
    return await flowThrough(site, files, given);
  } catch (problem) {
    const logs = `web: ${site.web.log.slice(-3_000)}\nworker: ${site.worker.log.slice(-3_000)}`;
    throw new Error(`${(problem as Error).message}\n${logs}`, { cause: problem });
  } finally {
    await site.stop();
  }
}

async function flowThrough(site: SiteInParts, files: readonly FlowFile[], given: Registering): Promise<Flow> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, act: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const value = await act();
    seconds[step] = (performance.now() - from) / 1_000;
    return value;
  };
  const owner = await foundOrganization(site, 'flow');
  forgetPeak(site.web.pid as number);
  forgetPeak(site.worker.pid as number);
  const imported: FileImported[] = [];
  await timed('import', async () => {
    for (const file of files) imported.push(await importFile(owner, file));
  });
  const addressColumns = new Map(imported.flatMap((one) => (one.addressColumn ? [[one.name, one.addressColumn] as const] : [])));
  const people = peopleOf(files, addressColumns, given);
  const { program } = await owner.post<{ program: string }>('/programs', {
    file: blueprintFor(
      given,
      files.flatMap(({ rows }) => rows),
      given.generated,
    ),
    startsOn: new Date().toISOString().slice(0, 10),
    timeZone: 'Europe/London',
  });
  const registered = await timed('register', () => registerPeople(site, owner, program, people, given));
  const run = await timed('propose', () => propose(site, owner, program));
  const proposal = await lookAtProposal(owner, program);
  const check = await timed('check the certificate', () =>
    owner.post<{ holds: boolean; says: string }>(`/programs/${program}/runs/${run}/checks`),
  );
  const audit = await timed('audit in another process', () => auditRun(site.dataFolder, run));
  const { published, leftOut } = await timed('publish', () =>
    owner.post<{ published: number; leftOut: unknown[] }>(`/programs/${program}/publications`, { run }),
  );
  await timed('all that follows', () => settle(site));
  const { matches, findings } = await lookAtMatches(site.dataFolder, program, people, given);
  if (!check.holds) findings.push(check.says);
  if (matches !== audit.pairs) findings.push(`${audit.pairs} pairs were proposed and ${matches} are published.`);
  findings.push(...audit.findings, ...site.web.endedByItself, ...site.worker.endedByItself);
  const megabytes = { web: peakMegabytes(site.web.pid as number), worker: peakMegabytes(site.worker.pid as number) };
  return {
    files: imported,
    registered,
    proposal,
    check,
    audit,
    publication: { published, leftOut: leftOut.length },
    seconds,
    megabytes,
    findings,
  };
}

async function propose(site: SiteInParts, owner: KeyHolder, program: string): Promise<string> {
  const { run } = await owner.post<{ run: string }>(`/programs/${program}/runs`);
  await until(async () => {
    const [row] = await askDatabase<{ done: boolean; problem: string | null }>(
      site.dataFolder,
      'select r.finished_at is not null as done, w.problem from pairing.runs r join platform.works w on w.id = r.work_id where r.id = $1',
      [run],
    );
    if (row?.problem) throw new Error(`The proposal failed: ${row.problem}`);
    return row?.done === true;
  });
  return run;
}

interface Alone {
  why: { why: string; rules?: { rule: string }[] };
}

async function lookAtProposal(owner: KeyHolder, program: string): Promise<Flow['proposal']> {
  const pairs = await everyItem(owner, `/programs/${program}/proposed-pairs`);
  const mentees = await everyItem<Alone>(owner, `/programs/${program}/unmatched-people?role=mentee`);
  const mentors = await everyItem(owner, `/programs/${program}/unmatched-people?role=mentor`);
  const reasonOf = ({ why }: Alone) => [why.why, ...(why.rules ?? []).map(({ rule }) => rule)].join(', ');
  return { pairs: pairs.length, alone: tally(mentees.map(reasonOf)), mentorsFree: mentors.length };
}

/** Until all mails are written and nothing is left in the queue. */
async function settle({ dataFolder }: SiteInParts): Promise<void> {
  await until(async () => {
    const [left] = await askDatabase<{ jobs: number }>(
      dataFolder,
      `select count(*)::int as jobs from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier <> 'run-chores' and run_at <= now()`,
    );
    return left?.jobs === 0;
  });
}
