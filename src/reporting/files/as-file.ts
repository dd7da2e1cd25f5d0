/** A file to take away, under a name that every system can write. */
export function asFile(body: string | Uint8Array<ArrayBuffer>, { name, type }: { name: string; type: string }): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

export const csvType = 'text/csv; charset=utf-8';
export const jsonType = 'application/json; charset=utf-8';

/** `sessions-held-2026-04-13.csv` */
export const fileName = (parts: readonly string[], asOf: string, ending: string): string =>
  `${[...parts, asOf.slice(0, 10)].join('-')}.${ending}`;
