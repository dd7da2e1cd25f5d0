import { randomBytes } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { makeApiKey } from '../account/make-api-key.ts';
import { people } from '../stage.ts';
import { anOrganization, aManager, aPerson } from '../testing.ts';
import { mostBytes } from './limits.ts';
import { mountImportFiles } from './mount-files.ts';
import { refusalIn } from './refusal-cookie.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization);
const keys = {
  cara: (await app.does(cara, makeApiKey, { name: 'test' })).key,
  mia: (await app.does(mia, makeApiKey, { name: 'test' })).key,
};
const site = new Hono();
mountImportFiles(site, app);

const boundary = 'a-boundary-of-the-browser';
const before = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;

/** As a browser sends a form with a file: the body is a stream, and its length is told. */
async function upload(
  content: AsyncIterable<Uint8Array> | Uint8Array | string,
  { name = 'people.csv', as = 'cara' as keyof typeof keys, length = undefined as number | undefined } = {},
) {
  const body = async function* () {
    yield Buffer.from(before(name));
    if (typeof content === 'string') yield Buffer.from(content);
    else if (content instanceof Uint8Array) yield content;
    else yield* content;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  };
  const headers: Record<string, string> = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    authorization: `Bearer ${keys[as]}`,
    ...(length ? { 'content-length': String(length) } : {}),
  };
  const init = { method: 'POST', headers, body: ReadableStream.from(body()), duplex: 'half' };
  const answer = await site.request('/people/import/file', init as unknown as RequestInit);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { to: answer.headers.get('location') ?? '', refusal: refusalIn(new Request('http://site', { headers: { cookie } })) };
}

const idIn = (to: string) => to.replace('/people/imports/', '');

describe('an uploaded file', () => {
  it('is stored and shown for mapping', async () => {
    const { to } = await upload('First name,E-mail\nMia,mia@fjord.example\n', { name: 'Übersicht Mitarbeiter.csv' });
    expect(await app.does(cara, showImport, { import: idIn(to) })).toMatchObject({
      fileName: 'Übersicht Mitarbeiter.csv',
      state: 'mapping',
      missing: null,
    });
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004……'), 'save the sheet as “CSV UTF-8”'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'save the sheet as “CSV UTF-8”'],
    ['a zip bomb', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(1_000)]), 'zip archive'],
    ['a gzip bomb', gzipSync(Buffer.alloc(20_000_000)), 'compressed with gzip'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'Export the list'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'Export the list'],
    ['bytes of a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500), randomBytes(500)]), 'not a text file'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a mark and nothing', Buffer.from('\ufeff'), 'no rows'],
  ])('that is %s is refused with a sentence', async (_what, bytes, sentence) => {
    const { to, refusal } = await upload(bytes);
    expect(to).toBe('/people/import');
    expect(refusal).toContain(sentence);
  });

  it('without a file is refused with a sentence', async () => {
    expect((await upload('', { name: '' })).refusal).toBe('Choose a file first.');
  });

  it('of 200 MB is refused by its announced length before anything of it is stored', async () => {
    expect((await upload('First name,E-mail\n', { length: 200 * 1024 * 1024 })).refusal).toContain('larger than 50 MB');
  });

  it('that never ends is refused as soon as it is too large, and nothing of it stays', async () => {
    let sent = 0;
    const endless = async function* () {
      const piece = Buffer.alloc(1024 * 1024, 'Mia,Sund,mia@fjord.example\n');
      for (; sent < 60 * piece.length; sent += piece.length) yield piece;
    };
    expect((await upload(endless())).refusal).toContain('larger than 50 MB');
    expect(sent).toBeGreaterThan(mostBytes - 1);
    const left = await app.ownerPool.query(
      'select 1 from people.import_pieces join people.imports on id = import_id where uploaded_at is null',
    );
    expect(left.rowCount).toBe(0);
  });

  it('of somebody who may not is refused', async () => {
    expect((await upload('First name,E-mail\n', { as: 'mia' })).refusal).toContain('Only owners');
  });

  it(
    'does not stand in memory, neither on its way in nor while it is imported: a larger one takes no more of it',
    { timeout: 120_000 },
    async () => {
      await peakOf(1_500);
      const small = await peakOf(3_000);
      const large = await peakOf(20_000);
      expect(large.fileBytes - small.fileBytes).toBeGreaterThan(15_000_000);
      expect(large.peakBytes - small.peakBytes).toBeLessThan((large.fileBytes - small.fileBytes) / 2);
    },
  );
});

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
  const { to } = await upload(lines());
  const watch = setInterval(look, 400);
  await app.does(cara, startImport, { import: idIn(to) });
  clearInterval(watch);
  const { counts, sizeBytes } = await app.does(cara, showImport, { import: idIn(to) });
  expect(counts?.rows).toBe(rows);
  return { peakBytes, fileBytes: sizeBytes };
}

describe('the file of problems', () => {
  it('lists every problem, and its cells are no formulas', async () => {
    const { to } = await upload('First name,E-mail\nMia,mia@fjord.example\nMo,=HYPERLINK("http://evil.example")\n,x@fjord.example\n');
    await app.does(cara, startImport, { import: idIn(to) });
    const answer = await site.request(`${to}/problems.csv`, { headers: { authorization: `Bearer ${keys.cara}` } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await answer.text()).split('\r\n')).toEqual([
      'Line,Field,What is wrong,Left out',
      '3,E-mail,"“=HYPERLINK(""http://evil.example"")” is not an e-mail address.",The whole row',
      '4,First name,There is no name.,The whole row',
      '',
    ]);
    expect((await site.request(`${to}/problems.csv`, { headers: { authorization: `Bearer ${keys.mia}` } })).status).toBe(403);
    expect((await site.request(`${to}/problems.csv`)).status).toBe(404);
  });
});
