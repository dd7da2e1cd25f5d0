import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { doorContext } from '../platform/http/door.ts';
import { nonceContext } from '../platform/http/nonce.ts';
import { NonceContext } from '../platform/ui/nonce.ts';

const givesUpAfterMs = 10_000;

/** Draws a page. All its data is there before the first byte, so it is sent in one go. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const nonce = context.get(nonceContext);
  const drawn = (
    <NonceContext value={nonce}>
      <ServerRouter context={entry} url={request.url} nonce={nonce} />
    </NonceContext>
  );
  return new Promise<Response>((resolve, reject) => {
    let problem: unknown;
    const { pipe, abort } = renderToPipeableStream(drawn, {
      nonce,
      onAllReady() {
        const parts: Buffer[] = [];
        const body = new Writable({
          write(part: Buffer, _encoding, done) {
            parts.push(part);
            done();
          },
        });
        body.on('finish', () => resolve(new Response(Buffer.concat(parts), { status: problem ? 500 : status, headers })));
        pipe(body);
      },
      onShellError: reject,
      onError(found) {
        problem = found;
      },
    });
    setTimeout(abort, givesUpAfterMs).unref();
  });
}

/** Loaders and actions throw on purpose only what a page can show; the rest is a bug and is logged whole. */
export function handleError(problem: unknown, { request, context }: { request: Request; context: RouterContextProvider }): void {
  if (request.signal.aborted) return;
  context.get(doorContext).app.log.error('page failed', problem, { method: request.method, path: new URL(request.url).pathname });
}
