import { useRouteLoaderData } from 'react-router';
import type { ShellData } from '../read-root.ts';

/** What the root loader gave; undefined where it failed and only an error can be shown. */
export function useShell(): ShellData | undefined {
  return useRouteLoaderData('root') as ShellData | undefined;
}
