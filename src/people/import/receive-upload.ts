/** A file from the page's form, streamed from the browser into the database: never whole in memory. */
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Actor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { Forbidden, Refused } from '../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { Examination } from './examine-file.ts';
import { mostBytes, tooLarge } from './limits.ts';
import { inPieces, storePiece } from './pieces.ts';
import { closeImport, discardImport, openImport } from './receive-file.ts';

/** What surrounds the file in a form. */
const wrapping = 100_000;

const longestPassingMs = 120_000;

const noFile = 'Choose a file first.';

/** @returns the id of the import @throws Refused with a sentence as soon as it is clear that the file will not do */
export async function receiveUpload(app: App, actor: Actor, request: Request): Promise<string> {
  await mustBeKeeper(app, actor);
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data;.*boundary=/i.test(type)) throw new Refused(noFile);
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  try {
    if (Number(request.headers.get('content-length') ?? 0) > mostBytes + wrapping) throw new Refused(tooLarge);
    const { name, stream } = await firstFile(body, type);
    return await store(app, actor, name, stream);
  } finally {
    await letPass(body);
  }
}

/** A browser listens for the answer only once it has sent everything, so what is still on its way passes by, unread. */
async function letPass(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  body.unpipe();
  body.resume();
  await finished(body, { writable: false, signal: AbortSignal.timeout(longestPassingMs) }).catch(() => body.destroy());
}

async function mustBeKeeper(app: App, actor: Actor): Promise<void> {
  const verdict = await inTransaction(app, actor, (ctx) => aKeeperOfTheDirectory.judge(ctx, undefined), { readOnly: true });
  if (verdict !== 'yes') throw new Forbidden(`Only ${aKeeperOfTheDirectory.says} can do this.`);
}

function firstFile(body: Readable, type: string): Promise<{ name: string; stream: BusboyFileStream }> {
  return new Promise((resolve, reject) => {
    const parser = new Busboy({ headers: { 'content-type': type }, limits: { files: 1, fields: 10, fieldSize: 10_000 } });
    parser.on('file', (_field, stream, name) => {
      // Errors of the parser end the stream that is being read.
      parser.on('error', (problem) => stream.destroy(problem as Error));
      body.on('error', (problem) => stream.destroy(problem));
      resolve({ name: name ?? '', stream });
    });
    parser.on('finish', () => reject(new Refused(noFile)));
    parser.on('error', () => reject(new Refused('The upload broke off. Try again.')));
    body.on('error', reject);
    body.pipe(parser);
  });
}

async function store(app: App, actor: Actor, name: string, stream: Readable): Promise<string> {
  if (!name) {
    stream.resume();
    throw new Refused(noFile);
  }
  const id = await inTransaction(app, actor, (ctx) => openImport(ctx, name));
  try {
    const examination = new Examination();
    let place = 0;
    for await (const piece of inPieces(stream)) {
      examination.add(piece);
      await inTransaction(app, actor, (ctx) => storePiece(ctx, id, place++, piece));
    }
    await inTransaction(app, actor, (ctx) => closeImport(ctx, id, examination));
    return id;
  } catch (problem) {
    stream.resume();
    await inTransaction(app, actor, (ctx) => discardImport(ctx, id));
    throw problem;
  }
}
