/** Where a column of somebody's file can go. */
export const targets = [
  'givenName',
  'familyName',
  'fullName',
  'email',
  'employeeNumber',
  'title',
  'department',
  'location',
  'timeZone',
  'manager',
  'hiredOn',
  'leftOn',
  /** Skills between commas or semicolons; stood ready as answers when the person registers. */
  'teaches',
  'learns',
  /** Stored under the column's own name. */
  'keep',
  /** Not stored at all. */
  'ignore',
] as const;

export type Target = (typeof targets)[number];

/** What is kept of a person's skills until they answer themselves, among the other fields. */
export const skillFields = { teaches: 'Can teach', learns: 'Wants to learn' } as const;

/** Targets that several columns of a file may share. */
export const shared: ReadonlySet<Target> = new Set(['keep', 'ignore']);

/** Which part of `3/4/2026` is the month. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface Mapping {
  /** One target per column of the file, in its order. */
  targets: Target[];
  /** Asked for only where the file leaves it open. */
  dateOrder: DateOrder | null;
}

export interface FileColumn {
  name: string;
  /** The first few different values, cut short. */
  samples: string[];
  /** What this column says of a person is nobody's business here, by its name. */
  sensitive: boolean;
}
