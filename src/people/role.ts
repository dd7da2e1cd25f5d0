/** What a person may be given to do beyond taking part. */
export const roles = ['owner', 'program_manager', 'executive_sponsor', 'it_administrator', 'viewer'] as const;

export type Role = (typeof roles)[number];
