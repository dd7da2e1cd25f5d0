/** Imports from a text, the way the API brings them, and uploads, the way a browser does. */
import { ReadableStream } from 'node:stream/web';
import { Hono } from 'hono';
import type { App } from '../../platform/app.ts';
import type { PersonActor } from '../../platform/actor.ts';
import type { TestApp } from '../../platform/testing/test-app.ts';
import type { ImportCounts } from './import-of.ts';
import { mapImport } from './map-import.ts';
import { mountImportFiles } from './mount-files.ts';
import { receiveImport } from './receive-import.ts';
import { refusalIn } from './refusal-cookie.ts';
import { showImport } from './show-import.ts';
import { startImport } from './start-import.ts';
import type { DateOrder, Target } from './targets.ts';

export interface Imported {
  id: string;
  counts: ImportCounts;
  /** `line: sentence`, in the file's order. */
  problems: string[];
}

/** Brings a file, maps it as proposed or as given, imports it and says what came of it. */
export async function imports(
  app: TestApp,
  actor: PersonActor,
  content: string,
  chosen: { targets?: Target[]; dateOrder?: DateOrder } = {},
): Promise<Imported> {
  const { id } = await app.does(actor, receiveImport, { fileName: 'people.csv', content });
  if (chosen.targets || chosen.dateOrder) await app.does(actor, mapImport, { import: id, ...chosen });
  await app.does(actor, startImport, { import: id });
  const { state, counts, work } = await app.does(actor, showImport, { import: id });
  if (state !== 'finished' || !counts) throw new Error(`The import did not finish: ${state}, ${work?.problem}`);
  const found = await app.ownerPool.query<{ line: number; reason: string; value: string }>(
    'select line, reason, value from people.import_problems where import_id = $1 order by line, field',
    [id],
  );
  return { id, counts, problems: found.rows.map((row) => `${row.line}: ${row.reason}${row.value ? ` ${row.value}` : ''}`) };
}

const boundary = 'a-boundary-of-the-browser';
const opening = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;

export interface Uploading {
  name?: string;
  /** As a browser tells it; not that of what is really sent. */
  length?: number;
}

export interface UploadSite {
  request: Hono['request'];
  /** As a browser sends a form with a file, its body a stream. @returns where it leads, and the sentence it was refused with */
  upload(
    key: string,
    content: AsyncIterable<Uint8Array> | Uint8Array | string,
    given?: Uploading,
  ): Promise<{ to: string; refusal?: string }>;
}

/** The site's addresses of an import that are no pages. */
export function anUploadSite(app: App): UploadSite {
  const site = new Hono();
  mountImportFiles(site, app);
  return {
    request: site.request,
    async upload(key, content, { name = 'people.csv', length } = {}) {
      const body = async function* () {
        yield Buffer.from(opening(name));
        if (typeof content === 'string' || content instanceof Uint8Array) yield Buffer.from(content as string);
        else yield* content;
        yield Buffer.from(`\r\n--${boundary}--\r\n`);
      };
      const headers = new Headers({ 'content-type': `multipart/form-data; boundary=${boundary}`, authorization: `Bearer ${key}` });
      if (length) headers.set('content-length', String(length));
      const init = { method: 'POST', headers, body: ReadableStream.from(body()), duplex: 'half' };
      const answer = await site.request('/people/import/file', init as unknown as RequestInit);
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      return { to: answer.headers.get('location') ?? '', refusal: refusalIn(new Request('http://site', { headers: { cookie } })) };
    },
  };
}
