/** The import of a real file against one COPY of the same rows, and the worker's memory with four times the file. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsOwner } from '../trials/embedded-database.ts';
import { handOutKeys, type KeyHolder } from '../trials/hand-out-keys.ts';
import type { SiteInParts } from '../trials/site-in-parts.ts';
import { until } from './at-once.ts';
import { workMs } from './work-ms.ts';
import { forgetPeak, peakMegabytes } from './process-cost.ts';
import { inSeconds, type Row } from './table.ts';

const mostTimesTheFloor = 10;
/** What four times the file may add to the worker's memory before it counts as growing with the file. */
const mostGrowth = 1.5;

/** @returns a person who owns a new organisation */
export async function foundOrganization(site: SiteInParts, slug: string): Promise<KeyHolder> {
  const owner = `owner@${slug}.example`;
  await site.pairwell('found', '--name', slug, '--slug', slug, '--owner', owner, '--given-name', 'Olga', '--time-zone', 'Europe/Berlin');
  return (await handOutKeys(site, [owner])).get(owner) as KeyHolder;
}

export async function measureImport(site: SiteInParts, owner: KeyHolder, content: string): Promise<Row[]> {
  const one = await importOnce(site, owner, content);
  const copied = await copyOnce(site.dataFolder, content);
  await restartWorker(site);
  const four = await importOnce(site, await foundOrganization(site, 'fourfold'), fourTimes(content));
  const ratio = one.ms / copied;
  return [
    {
      step: `Import ${one.rows} people`,
      took: inSeconds(one.ms),
      floor: `COPY ${inSeconds(copied)}`,
      ratio,
      memory: `${one.megabytes.toFixed(0)} MB`,
      broken: ratio > mostTimesTheFloor ? [`more than ${mostTimesTheFloor}x`] : [],
    },
    {
      step: `Import ${four.rows} people`,
      took: inSeconds(four.ms),
      ratio: four.ms / one.ms,
      floor: `one file ${inSeconds(one.ms)}`,
      memory: `${four.megabytes.toFixed(0)} MB`,
      broken: four.megabytes > one.megabytes * mostGrowth ? ['memory grows with the file'] : [],
    },
  ];
}

async function importOnce(site: SiteInParts, owner: KeyHolder, content: string) {
  const pid = site.worker.pid as number;
  forgetPeak(pid);
  const { id } = await owner.post<{ id: string }>('/people/imports', { fileName: 'people.csv', content });
  await owner.post(`/people/imports/${id}/start`);
  await until(async () => (await owner.get(`/people/imports/${id}`)).state === 'finished');
  const ms = await workMs(site.dataFolder, `input->>'import' = $1`, id);
  return { ms, megabytes: peakMegabytes(pid), rows: content.trim().split('\n').length - 1 };
}

async function copyOnce(dataFolder: string, content: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwell-bench-'));
  const file = join(folder, 'people.csv');
  await writeFile(file, content);
  await Promise.all([chmod(folder, 0o755), chmod(file, 0o644)]);
  const client = await connectAsOwner(dataFolder);
  try {
    const columns = (content.split('\n', 1)[0] ?? '')
      .trim()
      .split(',')
      .map((name) => `"${name.replaceAll('"', '')}" text`);
    await client.query(`create table public.plain_people (${columns.join(', ')})`);
    const from = performance.now();
    await client.query(`copy public.plain_people from '${file.replaceAll("'", "''")}' with (format csv, header)`);
    const took = performance.now() - from;
    await client.query('drop table public.plain_people');
    return took;
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

/** So that one import's memory is not still held when the next is measured. */
async function restartWorker(site: SiteInParts): Promise<void> {
  await site.worker.end('SIGTERM');
  site.worker.start();
}

/** Every address and number once more with a mark, so that they are other people. */
function fourTimes(content: string): string {
  const [heading, ...rows] = content.trim().split('\n');
  const copies = [1, 2, 3, 4].flatMap((copy) =>
    rows.map((row) =>
      row
        .replace(/^\d+/, (number) => `${copy}${number}`)
        .replace('@', `.${copy}@`)
        .replace(/(\d+)(\r?)$/, `${copy}$1$2`),
    ),
  );
  return [heading, ...copies].join('\n');
}
