/**
 * Measures each step of the main job against its floor in the same run, and the pages against their
 * budgets, on the built site with the real file.
 *
 *     npm run build && npm run bench
 *     npm run bench -- --people 500 --file ../shared/data/employees_10k.csv
 *     npm run bench -- --only proposal --registered 10000
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askDatabase } from '../trials/embedded-database.ts';
import type { KeyHolder } from '../trials/hand-out-keys.ts';
import { startSiteInParts, type SiteInParts } from '../trials/site-in-parts.ts';
import { foundOrganization, measureImport } from './import-people.ts';
import { processorMs } from './process-cost.ts';
import { proposeAtScale } from './propose-at-scale.ts';
import { runProgram } from './run-program.ts';
import { inSeconds, printTable, type Row } from './table.ts';
import { visitPages } from './visit-pages.ts';

const mostStartMs = 3_000;

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '../shared/data/employees_10k.csv' },
    people: { type: 'string', default: '10000' },
    mentors: { type: 'string' },
    mentees: { type: 'string' },
    sessions: { type: 'string' },
    registered: { type: 'string', default: '10000' },
    only: { type: 'string' },
  },
});
const people = Number(values.people);
const share = (given: string | undefined, part: number) => (given ? Number(given) : Math.round(people * part));
const sizes = { mentors: share(values.mentors, 0.1), mentees: share(values.mentees, 0.2), sessions: share(values.sessions, 0.1) };
const say = (line: string) => void process.stdout.write(`${line}\n`);
const file = resolve(import.meta.dirname, '..', values.file);
const content = await readFile(file, 'utf8').then(
  (text) =>
    text
      .replaceAll('\r\n', '\n')
      .trim()
      .split('\n')
      .slice(0, people + 1)
      .join('\n'),
  () => undefined,
);

if (!content) say(`Nothing is measured: there is no ${file}. Name a directory file with --file.`);
else {
  const site = await startSiteInParts('bench');
  const rows: Row[] = [];
  try {
    // Statistics come at a moment of the database's own choosing: without them it is as slow as it ever gets, and every time.
    await askDatabase(site.dataFolder, 'alter system set autovacuum = off');
    await askDatabase(site.dataFolder, 'select pg_reload_conf()');
    const owner = await foundOrganization(site, 'bench');
    const fourfold = await foundOrganization(site, 'fourfold');
    rows.push(...(await measureImport(site, owner, fourfold, content)));
    if (values.only !== 'proposal') rows.push(...(await measureProgram(site, owner)));
    rows.push(await proposeAtScale(site, fourfold, Number(values.registered)));
    if (values.only !== 'proposal') rows.push(await measureStart(site));
  } finally {
    await site.stop();
    printTable(rows, say);
  }
  say(
    'Pages: processor time and SQL statements of one visit, without begin and commit. Keys for people are written straight into the database.',
  );
  process.exitCode = rows.some(({ broken }) => broken.length > 0) ? 1 : 0;
}

async function measureProgram(site: SiteInParts, owner: KeyHolder): Promise<Row[]> {
  const { rows, large } = await runProgram(site, owner, sizes);
  const key = owner.bearer;
  const of = `/programs/${large.program}`;
  const pages = await visitPages(site, [
    { called: 'Page: people', path: '/people', key },
    { called: 'Page: registration', path: `${of}/registration`, key },
    { called: 'Page: proposal', path: `${of}/pairing/proposal`, key },
    { called: 'Page: matches', path: `${of}/pairing/matches`, key },
    { called: 'Page: scheduling', path: `${of}/scheduling`, key },
    { called: 'Page: supporting', path: `${of}/supporting`, key },
    { called: 'Page: overview of reports', path: `${of}/reporting`, key },
    { called: 'Page: registration report', path: `${of}/reporting/registration`, key },
    { called: 'Page: session report', path: `${of}/reporting/sessions`, key },
    { called: 'Page: room', path: `/matches/${large.match}`, key: large.mentee.bearer },
  ]);
  site.worker.start();
  return [...rows, ...pages];
}

async function measureStart(site: SiteInParts): Promise<Row> {
  await site.web.end('SIGTERM');
  site.web.start();
  const started = await site.untilReady();
  return {
    step: 'Start with this database',
    took: inSeconds(started),
    floor: `${inSeconds(processorMs(site.web.pid as number))} processor`,
    broken: started > mostStartMs ? [`more than ${mostStartMs / 1_000} s`] : [],
  };
}
