import type { MiddlewareHandler } from 'hono';

/** The header in which our own server hands on where a request comes from; what a client sends under this name is dropped. */
export const clientAddressHeader = 'x-pairwell-client';

/** Where a request comes from; undefined where the server does not say, as in tests of single pages. */
export const clientAddressOf = (request: Request): string | undefined => request.headers.get(clientAddressHeader) ?? undefined;

const nearby = /^(::1$|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * A neighbour that forwards is a proxy of ours, and the last address it names is the one it saw itself.
 * Whatever comes straight from the world is who it is, however it says it was forwarded.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string | null | undefined): string | undefined {
  const plain = remote?.replace(/^::ffff:/i, '');
  const last = forwardedFor?.split(',').at(-1)?.trim();
  return plain && last && nearby.test(plain) ? last : plain;
}

interface NodeEnvironment {
  incoming?: { socket?: { remoteAddress?: string } };
}

/** The server's first step with every request. */
export const noteClient: MiddlewareHandler = async (c, next) => {
  const remote = (c.env as NodeEnvironment | undefined)?.incoming?.socket?.remoteAddress;
  const address = clientAddress(remote, c.req.header('x-forwarded-for'));
  if (address) c.req.raw.headers.set(clientAddressHeader, address);
  else c.req.raw.headers.delete(clientAddressHeader);
  await next();
};
