import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { makeApiKey } from '../account/make-api-key.ts';
import { people } from '../stage.ts';
import { aManager, anOrganization } from '../testing.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import { anUploadSite } from './testing.ts';

const app = await testApp([people]);
const cara = await aManager(app, await anOrganization(app));
const { key } = await app.does(cara, makeApiKey, { name: 'test' });
const site = anUploadSite(app);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How much is really held at most while a file of so many long rows is uploaded and imported. */
async function peakOf(rows: number): Promise<{ peakBytes: number; fileBytes: number }> {
  const row = (place: number) => `${place},Person ${place},p${place}@fjord.example,${'x'.repeat(900)}\n`;
  let peakBytes = 0;
  const look = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peakBytes = Math.max(peakBytes, heapUsed + arrayBuffers);
  };
  const lines = async function* () {
    yield Buffer.from('Employee ID,First name,E-mail,Note\n');
    for (let at = 0; at < rows; at += 500) {
      yield Buffer.from(Array.from({ length: 500 }, (_, place) => row(at + place)).join(''));
      if (at % 2_500 === 0) look();
    }
  };
  const { to } = await site.upload(key, lines());
  const id = to.replace('/people/imports/', '');
  // Often enough that the small file's batches are seen at their fullest too, and not the large one's alone.
  const watch = setInterval(look, 60);
  await app.does(cara, startImport, { import: id });
  clearInterval(watch);
  const { counts, sizeBytes } = await app.does(cara, showImport, { import: id });
  expect(counts?.rows).toBe(rows);
  return { peakBytes, fileBytes: sizeBytes };
}

it(
  'a file does not stand in memory, neither on its way in nor while it is imported: a larger one takes no more of it',
  { timeout: 300_000 },
  async () => {
    await peakOf(8_000);
    const small = await peakOf(8_000);
    const large = await peakOf(30_000);
    expect(large.fileBytes - small.fileBytes).toBeGreaterThan(15_000_000);
    expect(large.peakBytes - small.peakBytes).toBeLessThan((large.fileBytes - small.fileBytes) / 2);
  },
);
