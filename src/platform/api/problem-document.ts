import type { Context as HonoContext } from 'hono';

const titles = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not now',
  422: 'Not valid',
  500: 'Our mistake',
} as const;

/** A problem as RFC 9457 describes it; `fields` holds a sentence per field. */
export function problemDocument(c: HonoContext, status: keyof typeof titles, detail: string, fields?: Record<string, string>): Response {
  return c.json({ type: 'about:blank', title: titles[status], status, detail, ...(fields ? { fields } : {}) }, status, {
    'content-type': 'application/problem+json',
  });
}
