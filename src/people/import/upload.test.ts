import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { makeApiKey } from '../account/make-api-key.ts';
import { people } from '../stage.ts';
import { anOrganization, aManager, aPerson } from '../testing.ts';
import { mostBytes } from './limits.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import { anUploadSite, type Uploading } from './testing.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
const mia = await aPerson(app, organization);
const keys = {
  cara: (await app.does(cara, makeApiKey, { name: 'test' })).key,
  mia: (await app.does(mia, makeApiKey, { name: 'test' })).key,
};
const site = anUploadSite(app);
const upload = (content: Parameters<typeof site.upload>[1], { as = 'cara', ...given }: Uploading & { as?: keyof typeof keys } = {}) =>
  site.upload(keys[as], content, given);

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
});

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
