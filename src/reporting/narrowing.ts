/** What of a program a report is asked about; nothing given is all of it. */
export interface Filters {
  from?: string;
  to?: string;
  track?: string;
  department?: string;
}

export const isNarrowed = ({ from, to, track, department }: Filters): boolean =>
  [from, to, track, department].some((one) => one !== undefined);
