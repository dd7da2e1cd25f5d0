/** The import of a real file against COPYs of the same rows, and the worker's memory with four times the file. */
import { askDatabase } from '../trials/embedded-database.ts';
import { handOutKeys, type KeyHolder } from '../trials/hand-out-keys.ts';
import type { SiteInParts } from '../trials/site-in-parts.ts';
import { until } from './at-once.ts';
import { copyPeople } from './copy-people.ts';
import { workMs } from './work-ms.ts';
import { forgetPeak, peakMegabytes } from './process-cost.ts';
import { inSeconds, type Row } from './table.ts';

const mostTimesTheFloor = 10;
/** What four times the file may add to the worker's memory before it counts as growing with the file. */
const mostGrowth = 1.5;

/** @returns a person who owns a new organisation and manages its programs */
export async function foundOrganization(site: SiteInParts, slug: string): Promise<KeyHolder> {
  const address = `owner@${slug}.example`;
  await site.pairwell('found', '--name', slug, '--slug', slug, '--owner', address, '--given-name', 'Olga', '--time-zone', 'Europe/Berlin');
  const owner = (await handOutKeys(site, [address])).get(address) as KeyHolder;
  await owner.post(`/people/${owner.personId}/roles`, { role: 'program_manager' });
  return owner;
}

/** @param fourfold owns the organisation that gets the file four times over */
export async function measureImport(site: SiteInParts, owner: KeyHolder, fourfold: KeyHolder, content: string): Promise<Row[]> {
  const one = await importOnce(site, owner, content);
  const { fairMs, bareMs } = await copyPeople(site.dataFolder, await organizationOf(site, owner), content);
  await restartWorker(site);
  const four = await importOnce(site, fourfold, fourTimes(content));
  const ratio = one.ms / fairMs;
  return [
    {
      step: `Import ${one.rows} people`,
      took: inSeconds(one.ms),
      floor: `COPY ${inSeconds(fairMs)}, bare ${inSeconds(bareMs)} (${(one.ms / bareMs).toFixed(0)}x)`,
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
  await until(async () => (await owner.get<{ work: { finishedAt: string | null } }>(`/people/imports/${id}`)).work.finishedAt !== null);
  const ms = await workMs(site.dataFolder, `input->>'import' = $1`, id);
  return { ms, megabytes: peakMegabytes(pid), rows: content.trim().split('\n').length - 1 };
}

async function organizationOf({ dataFolder }: SiteInParts, { personId }: KeyHolder): Promise<string> {
  const rows = await askDatabase<{ id: string }>(dataFolder, 'select organization_id as id from people.persons where id = $1', [personId]);
  return (rows[0] as { id: string }).id;
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
