import type { Filters } from '../narrowing.ts';

/** The filters of an address; what was left empty in the form is none. */
export function filtersIn(search: URLSearchParams): Filters {
  const given = (name: string) => search.get(name)?.trim() || undefined;
  return { from: given('from'), to: given('to'), track: given('track'), department: given('department') };
}

/** The same address with these filters. */
export function withFilters(href: string, filters: object): string {
  const asked = new URLSearchParams(
    Object.entries(filters).filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== ''),
  );
  return asked.size > 0 ? `${href}?${asked}` : href;
}
