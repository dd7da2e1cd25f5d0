import type { Filters } from './narrowing.ts';
import { kebab } from './shape/kebab.ts';

type Of = { figure: string } | { chart: string; bar: string };

/** What stands after `rows/` in the address of a figure's or a chart's rows. */
export const rowsSlug = (of: { figure: string } | { chart: string }): string =>
  'figure' in of ? kebab(of.figure) : `${kebab(of.chart)}-chart`;

/** Below /api/v1, with the filters that made the number. */
export function rowsAddress({ program, from, to, track, department }: Filters & { program: string }, report: string, of: Of): string {
  const given = Object.entries({ from, to, track, department, bar: 'bar' in of ? of.bar : undefined });
  const asked = new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return `/programs/${program}/reports/${report}/rows/${rowsSlug(of)}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** The page at which a person reads what the API answers at the address. */
export const pageOfRows = (address: string): string => address.replace('/reports/', '/reporting/');
