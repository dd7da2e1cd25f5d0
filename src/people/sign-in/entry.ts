/** What the ways in have in common: they end with cookies and a place to go, or with a sentence. */
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { Invalid } from '../../platform/problems.ts';

export interface Entry {
  /** Carries the session's cookie. */
  headers: Headers;
  /** Where to go, on this site. */
  to: string;
}

/** Where the visitor wanted to go, if that is a path of this site; its home otherwise. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return '/';
  const url = new URL(given, 'http://site.invalid');
  return url.host === 'site.invalid' && !url.pathname.startsWith('/sign-in') ? url.pathname + url.search : '/';
}

/** @throws Invalid with a sentence per field */
export function read<Schema extends z.ZodType>(schema: Schema, values: Record<string, unknown>): z.output<Schema> {
  const found = schema.safeParse(values);
  if (found.success) return found.data;
  throw new Invalid(Object.fromEntries(found.error.issues.map((issue) => [issue.path.join('.') || 'form', issue.message]).reverse()));
}

/** undefined where the library said no; whatever else went wrong stays a bug. */
export async function unlessRefused<T>(attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt;
  } catch (problem) {
    if (isAPIError(problem) && problem.statusCode < 500) return undefined;
    throw problem;
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
