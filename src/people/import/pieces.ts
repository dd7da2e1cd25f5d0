/** The file as it was sent, in pieces in the database, so that any worker on any node can read it. */
import { asc, eq, and, gt } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { importPieces } from '../tables.ts';

export const pieceBytes = 64 * 1024;

/** Cuts a stream into pieces of one size. */
export async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < pieceBytes) continue;
    const joined = Buffer.concat(waiting);
    let at = 0;
    for (; at + pieceBytes <= length; at += pieceBytes) yield joined.subarray(at, at + pieceBytes);
    waiting = at < length ? [Buffer.from(joined.subarray(at))] : [];
    length -= at;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

export async function storePiece(ctx: Context, importId: string, place: number, bytes: Uint8Array): Promise<void> {
  await ctx.db.insert(importPieces).values({ organizationId: ctx.organizationId, importId, place, bytes: Buffer.from(bytes) });
}

const piecesAtOnce = 16;

/** The pieces in order, a megabyte at a time. @param transaction opens one for each read */
export async function* readPieces(
  transaction: <T>(fn: (ctx: Context) => Promise<T>) => Promise<T>,
  importId: string,
): AsyncGenerator<Buffer> {
  for (let after = -1; ;) {
    const found = await transaction((ctx) =>
      ctx.db
        .select({ place: importPieces.place, bytes: importPieces.bytes })
        .from(importPieces)
        .where(and(eq(importPieces.importId, importId), gt(importPieces.place, after)))
        .orderBy(asc(importPieces.place))
        .limit(piecesAtOnce),
    );
    for (const piece of found) yield piece.bytes;
    if (found.length < piecesAtOnce) return;
    after = found.at(-1)!.place;
  }
}

/** As much of the beginning as shows what the file is like. */
export async function startOf(ctx: Context, importId: string): Promise<Buffer> {
  const found = await ctx.db
    .select({ bytes: importPieces.bytes })
    .from(importPieces)
    .where(eq(importPieces.importId, importId))
    .orderBy(asc(importPieces.place))
    .limit(2);
  return Buffer.concat(found.map((piece) => piece.bytes));
}
