/** The roles in which somebody may be asked for more than a registration. */
export const roles = ['mentor', 'mentee'] as const;
export type Role = (typeof roles)[number];
