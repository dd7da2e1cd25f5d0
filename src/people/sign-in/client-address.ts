/**
 * The header in which the server hands on the address of the connection, or of the client behind a
 * trusted proxy. It must drop whatever a client itself sent under this name.
 */
export const clientAddressHeader = 'x-pairwell-client';

/** Where a request comes from; undefined where the server does not say, as in tests of single pages. */
export const clientAddressOf = (request: Request): string | undefined => request.headers.get(clientAddressHeader)?.trim() || undefined;
